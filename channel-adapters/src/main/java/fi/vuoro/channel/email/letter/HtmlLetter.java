package fi.vuoro.channel.email.letter;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.Utterance.Wording;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.Media;
import fi.vuoro.flow.message.Wish;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The letter in HTML. */
final class HtmlLetter {
  private final Sheet sheet = new Sheet();
  private final String sender;
  private final boolean answered;

  HtmlLetter(String sender, boolean answered) {
    this.sender = sender;
    this.answered = answered;
  }

  String of(Utterance utterance) {
    Document letter = sheet.copy();
    letter.expectFirst("html").attr("lang", utterance.language());
    letter.title(utterance.title());
    if (!utterance.messages().isEmpty()) {
      letter.expectFirst(".preview").text(utterance.messages().getFirst().text());
    }
    Element said = letter.expectFirst(".said");
    utterance.messages().forEach(message -> say(message, said, utterance));
    AskedQuestion question = utterance.question();
    if (question != null) {
      new Answering(said, utterance, answered).offer(question);
    } else {
      goOn(said, utterance);
    }
    foot(letter.expectFirst(".small"), utterance);
    return sheet.styled(letter);
  }

  private void say(Message message, Element said, Utterance utterance) {
    if (message.from() == Message.From.AGENT) {
      String name = message.name();
      said.appendElement("p")
          .addClass("by")
          .text(name == null ? utterance.wording().text("channel.email.agent") : name);
    }
    boolean asks = message.equals(utterance.messages().getLast()) && message.question() != null;
    if (asks) {
      lines(said.appendElement("h1").addClass("ask"), message.text());
    } else {
      paragraphs(said, message.text());
    }
    if (message.media() != null) {
      show(message.media(), said);
    }
    for (Message.Link link : message.actions()) {
      said.appendElement("p")
          .addClass("text")
          .appendChild(Links.to(link.url(), link.label(), "main"));
    }
  }

  private static void paragraphs(Element said, String text) {
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      lines(said.appendElement("p").addClass("text"), paragraph);
    }
  }

  private static void lines(Element block, String text) {
    List<String> lines = text.strip().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        block.appendElement("br");
      }
      block.appendText(lines.get(i));
    }
  }

  private static void show(Media media, Element said) {
    if (media.kind() == Media.MediaKind.IMAGE && Links.leadsOut(media.url())) {
      said.appendElement("img")
          .addClass("media")
          .attr("src", media.url())
          .attr("alt", media.alt())
          .attr("width", "552");
    } else {
      said.appendElement("p")
          .addClass("text")
          .appendChild(Links.to(media.url(), media.alt(), "link"));
    }
  }

  private static void goOn(Element said, Utterance utterance) {
    String label = utterance.wording().text("channel.email.open");
    said.appendElement("p")
        .addClass("go")
        .appendChild(Links.to(utterance.links().conversation(), label, "link"));
  }

  private void foot(Element foot, Utterance utterance) {
    Wording wording = utterance.wording();
    foot.appendElement("p")
        .addClass("why")
        .text(wording.text("channel.email.why", Map.of("sender", sender)));
    Element settings = foot.appendElement("p").addClass("why");
    settings.appendChild(
        Links.to(
            utterance.links().preferences(), wording.text("channel.email.preferences"), "set"));
    settings.appendElement("br");
    settings.appendChild(
        Links.to(
            utterance.links().unsubscribe(), wording.text("channel.email.unsubscribe"), "set"));
  }

  /** The wishes, small, under the question. */
  static void wishes(Element said, AskedQuestion question, Utterance utterance) {
    if (question.wishes().isEmpty()) {
      return;
    }
    Element line = said.appendElement("p").addClass("wishes");
    long seq = utterance.messages().getLast().seq();
    for (Wish wish : question.wishes()) {
      Tap tap = new Tap(utterance.conversation(), seq, new Tap.Meaning.Wished(wish));
      String label = utterance.wording().text("wish." + wish.word());
      line.appendChild(Links.to(utterance.links().answer(tap), label, "wish"));
      line.appendText(" ");
    }
  }
}
