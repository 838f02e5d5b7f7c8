package fi.vuoro.flow.engine;

import fi.vuoro.flow.knowledge.Known;
import fi.vuoro.flow.knowledge.Origin;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.message.Message.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers what a customer asks of their own, or says that it is kept for people. */
final class Asides {
  private final Draft draft;
  private final Speech speech;

  Asides(Draft draft, Speech speech) {
    this.draft = draft;
    this.speech = speech;
  }

  void take(Input.Replied replied) {
    Aside aside = replied.aside() == null ? new Aside(replied.words(), null) : replied.aside();
    Known known = aside.known();
    draft.add(
        new Event.Wondered(
            draft.open == null ? "" : draft.open.key(),
            aside.words(),
            known == null ? replied.reading().language() : known.language(),
            known == null ? null : known.entry(),
            known == null ? null : known.version()));
    if (known == null) {
      speech.first(speech.system("question.kept", Map.of()));
    } else {
      say(known);
    }
  }

  private void say(Known known) {
    List<Speech.Spoken> lines = new ArrayList<>();
    lines.add(new Speech.Spoken(new Line("knowledge:" + known.entry(), Map.of()), known.answer()));
    List<Link> links = new ArrayList<>();
    Origin source = known.source();
    if (source != null && source.url() != null) {
      links.add(new Link(source.title(), source.url()));
    } else if (source != null) {
      lines.add(speech.system("knowledge.source", Map.of("source", source.title())));
    }
    speech.say(Kind.TEXT, lines, null, links, null);
  }
}
