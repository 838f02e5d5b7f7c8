package fi.vuoro.inbox;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Letter;
import fi.vuoro.delivery.Notices;
import fi.vuoro.file.SentFile;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Makes answers of what was sent along, where a file is asked for; to a person it is shown. */
@Component
class Files {
  private static final int PIECE = 16 * 1024;

  private final Correspondences correspondences;
  private final Notices notices;
  private final Scheduler threads;

  Files(
      Correspondences correspondences,
      Notices notices,
      @Qualifier("channelThreads") Scheduler threads) {
    this.correspondences = correspondences;
    this.notices = notices;
    this.threads = threads;
  }

  /** What the message says: a file where one is asked for, else its words; empty for nothing. */
  Mono<Letter.Content> answer(Routing.Mail mail, Conversation conversation) {
    List<Attachment> attachments = mail.wrote().attachments();
    String words = mail.wrote().words();
    Mono<Letter.Content> written =
        words.isBlank() ? Mono.empty() : Mono.just(new Letter.Content.Words(words));
    if (attachments.isEmpty()) {
      return Mono.<Letter.Content>just(new Letter.Content.Words(words));
    }
    boolean toPerson = conversation.state().status() == Status.HANDED_OFF;
    Mono<Letter.Content> taken =
        toPerson ? shown(mail, conversation, words, attachments) : asked(conversation, attachments);
    return taken
        .switchIfEmpty(written)
        .switchIfEmpty(
            Mono.defer(
                () ->
                    notices
                        .say(
                            mail.channel(),
                            mail.from(),
                            "channel.file-not-taken",
                            mail.wrote().id(),
                            conversation.state().language())
                        .then(Mono.empty())));
  }

  /** Whoever has the conversation finds the files with the message, which names them. */
  private Mono<Letter.Content> shown(
      Routing.Mail mail, Conversation conversation, String words, List<Attachment> attachments) {
    return Flux.fromIterable(attachments)
        .concatMap(
            file ->
                correspondences
                    .fileToPerson(conversation, mail.id(), file.name(), kind(file), content(file))
                    .onErrorResume(Problem.class, notTaken -> Mono.empty()))
        .map(SentFile::shown)
        .collectList()
        .filter(names -> !names.isEmpty())
        .map(
            names -> {
              Stream<String> own = words.isBlank() ? Stream.empty() : Stream.of(words);
              String all = Stream.concat(own, names.stream()).collect(Collectors.joining("\n"));
              return new Letter.Content.Words(all);
            });
  }

  private Mono<Letter.Content> asked(Conversation conversation, List<Attachment> attachments) {
    return correspondences
        .asked(conversation)
        .filter(question -> question.presentation() instanceof Presentation.FileUpload)
        .flatMap(question -> kept(conversation, question.step(), attachments));
  }

  /** The first that the question takes. */
  private Mono<Letter.Content> kept(
      Conversation conversation, String step, List<Attachment> attachments) {
    return Flux.fromIterable(attachments)
        .concatMap(
            file ->
                correspondences
                    .file(conversation, step, file.name(), kind(file), content(file))
                    .onErrorResume(Problem.class, notTaken -> Mono.empty()))
        .next()
        .map(value -> new Letter.Content.Chosen(step, value));
  }

  private static String kind(Attachment file) {
    return file.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private Flux<DataBuffer> content(Attachment file) {
    return DataBufferUtils.readInputStream(
            file.content()::open, DefaultDataBufferFactory.sharedInstance, PIECE)
        .subscribeOn(threads);
  }
}
