package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question.FlowMedia;
import fi.vuoro.flow.Step.FlowLink;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.From;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.message.Message.Link;
import fi.vuoro.flow.message.Message.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says things: finds the words, fills them in, and puts what goes together into one message. */
final class Speech {
  private final Draft draft;
  private final Languages languages;
  private final List<Spoken> pending = new ArrayList<>();

  Speech(Draft draft, Languages languages) {
    this.draft = draft;
    this.languages = languages;
  }

  /** A line with its words. */
  record Spoken(Line line, String words) {}

  Language language() {
    return languages.of(draft.language);
  }

  /** What a language is called in itself. */
  String nameOf(String tag) {
    return languages.of(tag).name();
  }

  /** A text of the flow; {@code name} tells which, {@code ask:nps} say. */
  Spoken text(String name, Text text, View view) {
    Template template = text.in(draft.language);
    if (template.isPlain()) {
      return new Spoken(new Line(name, Map.of()), template.fill(List.of()));
    }
    List<String> arguments = template.arguments(view, view::shown);
    Map<String, String> numbered = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      numbered.put(Integer.toString(i + 1), arguments.get(i));
    }
    return new Spoken(new Line(name, numbered), template.fill(arguments));
  }

  String words(Text text, View view) {
    return text("", text, view).words();
  }

  /** One of the engine's own texts. */
  Spoken system(String key, Map<String, String> arguments) {
    return new Spoken(new Line("system:" + key, arguments), language().text(key, arguments));
  }

  /** Keeps a line to stand before whatever is said next. */
  void first(Spoken line) {
    pending.add(line);
  }

  /** Says what was kept, if nothing has followed it. */
  void flush() {
    if (!pending.isEmpty()) {
      say(Kind.TEXT, List.of(), null, List.of(), null);
    }
  }

  void say(Spoken... lines) {
    say(Kind.TEXT, List.of(lines), null, List.of(), null);
  }

  void say(
      Kind kind,
      List<Spoken> lines,
      @Nullable AskedQuestion question,
      List<Link> links,
      @Nullable Media media) {
    List<Spoken> all = new ArrayList<>(pending);
    pending.clear();
    all.addAll(lines);
    String words =
        all.stream()
            .map(Spoken::words)
            .filter(w -> !w.isBlank())
            .collect(Collectors.joining("\n\n"));
    record(
        From.BOT,
        kind,
        all.stream().map(Spoken::line).toList(),
        words,
        question,
        links,
        media,
        null);
  }

  /** What the customer or a person said, in their own words; under a name, if they have one. */
  void heard(From from, String words, @Nullable String name) {
    List<Line> own = List.of(new Line("words", Map.of()));
    record(from, Kind.TEXT, own, words, null, List.of(), null, name);
  }

  private void record(
      From from,
      Kind kind,
      List<Line> lines,
      String words,
      @Nullable AskedQuestion question,
      List<Link> links,
      @Nullable Media media,
      @Nullable String name) {
    long seq = draft.nextSeq();
    Message message = new Message(seq, from, kind, words, question, links, media, draft.now, name);
    draft.add(new Event.Said(draft.language, lines, message));
  }

  List<Link> links(List<FlowLink> links, View view) {
    return links.stream()
        .map(link -> new Link(words(link.label(), view), words(link.url(), view)))
        .toList();
  }

  @Nullable Media media(@Nullable FlowMedia media, View view) {
    return media == null ? null : new Media(media.kind(), media.url(), words(media.alt(), view));
  }
}
