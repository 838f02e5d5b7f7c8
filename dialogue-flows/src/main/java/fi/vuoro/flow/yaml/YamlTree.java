package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * From a source to its tree. A line that only lacks quotes is mended in passing, after the finding,
 * so that the findings of all lines come at once.
 */
final class YamlTree {
  private static final int MENDED_AT_MOST = 40;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setCodePointLimit(Decoding.BYTES_AT_MOST + 1)
          .build();

  private final Findings findings;

  YamlTree(Findings findings) {
    this.findings = findings;
  }

  /** The tree of the document; null where there is none, which is a finding. */
  @Nullable Node read(Source source) {
    Lines lines = new Decoding(source, findings).lines();
    Set<Integer> mended = new HashSet<>();
    while (lines != null) {
      try {
        return document(lines);
      } catch (MarkedYamlEngineException e) {
        lines = mended(lines, e, mended);
      } catch (YamlEngineException | IndexOutOfBoundsException e) {
        add(Code.NOT_YAML, new Place(source.file(), 1, 1), "This is not YAML.", "");
        return null;
      }
    }
    return null;
  }

  private @Nullable Lines mended(Lines lines, MarkedYamlEngineException e, Set<Integer> already) {
    Diagnosis diagnosis = new Mending(lines).of(e);
    boolean first = already.add(diagnosis.line());
    if (first) {
      add(diagnosis.code(), diagnosis.place(), diagnosis.message(), diagnosis.hint());
      findings.settle(diagnosis.place());
    }
    String line = diagnosis.mended();
    boolean goOn = first && already.size() < MENDED_AT_MOST;
    return goOn && line != null ? lines.with(diagnosis.line(), line) : null;
  }

  private @Nullable Node document(Lines lines) {
    List<Event> events = events(lines);
    List<Event> starts =
        events.stream().filter(e -> e.getEventId() == Event.ID.DocumentStart).toList();
    if (starts.isEmpty()) {
      add(
          Code.EMPTY,
          lines.place(0, 0),
          "The file is empty.",
          "Begin with `id:`, `languages:` and `steps:`.");
      return null;
    }
    if (starts.size() > 1) {
      Place second =
          starts.get(1).getStartMark().map(m -> place(lines, m)).orElse(lines.place(0, 0));
      add(
          Code.SEVERAL_DOCUMENTS,
          second,
          "A second document begins here.",
          "Put each flow into a file of its own.");
    }
    return new TreeComposer(lines, findings, events).compose();
  }

  private static Place place(Lines lines, Mark mark) {
    return lines.place(mark.getLine(), mark.getColumn());
  }

  private static List<Event> events(Lines lines) {
    List<Event> events = new ArrayList<>();
    new ParserImpl(SETTINGS, new StreamReader(SETTINGS, lines.text()))
        .forEachRemaining(events::add);
    return events;
  }

  private void add(Code code, Place place, String message, String hint) {
    findings.add(code, place, message, hint);
  }
}
