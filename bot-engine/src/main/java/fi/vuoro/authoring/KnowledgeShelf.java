package fi.vuoro.authoring;

import fi.vuoro.conversation.FlowKnowledge;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.knowledge.BuiltIn;
import fi.vuoro.flow.knowledge.Handbook;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.yaml.FlowFolder;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.Flows;
import fi.vuoro.flow.yaml.KnowledgeReader;
import fi.vuoro.flow.yaml.Source;
import fi.vuoro.model.Embeddings;
import fi.vuoro.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** The knowledge beside the flows, as the files are now, and that of the company. */
@Component
class KnowledgeShelf implements FlowKnowledge {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeShelf.class);

  private static final Retry LATER = Retry.backoff(6, Duration.ofSeconds(5));

  private final @Nullable Path folder;
  private final @Nullable Embeddings embeddings;
  private volatile Read read = new Read(Flows.NONE);

  KnowledgeShelf(Settings settings, ObjectProvider<Embeddings> embeddings) {
    this.folder = settings.flows();
    this.embeddings = embeddings.getIfAvailable();
  }

  /** What was read of one state of the files. */
  private record Read(Flows flows, Map<String, Handbook> byVersion) {
    Read(Flows folder) {
      this(folder.or(Library.flows()), new ConcurrentHashMap<>());
    }
  }

  /** From now on the flows of the folder are these, and everything is read anew. */
  void changed(Flows flows) {
    read = new Read(flows);
  }

  @Override
  public @Nullable Handbook known(Flow flow) {
    return read.byVersion().get(flow.version());
  }

  @Override
  public Mono<Void> read(Flow flow) {
    return Mono.<Void>fromRunnable(() -> read(flow, read)).subscribeOn(Schedulers.boundedElastic());
  }

  private void read(Flow flow, Read now) {
    KnowledgeReader.Result own =
        KnowledgeReader.ofFlow(
            now.flows().find(flow.id()).orElseGet(() -> FlowSource.of(Source.of("", ""))),
            flow.languages());
    KnowledgeReader.Result company = KnowledgeReader.ofCompany(company());
    own.findings().forEach(finding -> LOG.warn("In what is known: {}", finding));
    company.findings().forEach(finding -> LOG.warn("In what is known: {}", finding));
    Handbook handbook =
        Handbook.of(own.entries(), company.entries(), BuiltIn.entries(flow.settings().anonymous()));
    now.byVersion().put(flow.version(), handbook.prepare());
    place(flow, handbook, now);
  }

  /** Until it is placed by its meanings, and where it can't be, words alone find the answers. */
  private void place(Flow flow, Handbook handbook, Read now) {
    if (embeddings == null) {
      return;
    }
    embeddings
        .of(handbook.questions())
        .retryWhen(LATER)
        .map(handbook::placed)
        .subscribe(
            placed -> now.byVersion().replace(flow.version(), handbook, placed),
            error -> LOG.warn("What is known could not be placed by the embedding model", error));
  }

  private List<Source> company() {
    try {
      return folder == null ? List.of() : FlowFolder.company(folder);
    } catch (IOException unreadable) {
      LOG.warn("The folder of what the company knows could not be read", unreadable);
      return List.of();
    }
  }
}
