package fi.vuoro.channel.email.letter;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Tap.Meaning;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.channel.plain.Points;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The ways in which a question can be answered from within the letter. */
final class Answering {
  private static final int MOST_POINTS = 21;
  private static final int MOST_OPTIONS = 40;

  private final Element said;
  private final Utterance utterance;
  private final long seq;
  private final boolean answered;

  Answering(Element said, Utterance utterance, boolean answered) {
    this.said = said;
    this.utterance = utterance;
    this.seq = utterance.messages().getLast().seq();
    this.answered = answered;
  }

  void offer(AskedQuestion question) {
    boolean linked = linked(question.presentation());
    if (!linked) {
      written(question);
    }
    if (!question.noAnswer().isEmpty()) {
      Element rows = rows();
      for (int i = 0; i < question.noAnswer().size(); i++) {
        row(rows, question.noAnswer().get(i), new Meaning.NoAnswer(i), "none");
      }
    }
    if (linked && answered) {
      hint(utterance.wording().text("channel.email.reply"));
    }
    browser(linked ? "link" : "main");
    HtmlLetter.wishes(said, question, utterance);
  }

  /** A link for every answer; false where there are none, or too many. */
  private boolean linked(Presentation presentation) {
    return switch (presentation) {
      case Presentation.One one -> options(one);
      case Presentation.Scale scale -> scale(scale);
      case Presentation.FreeText text -> false;
      case Presentation.Many many -> false;
      case Presentation.NumberField number -> false;
      case Presentation.DateField date -> false;
      case Presentation.Ranking ranking -> false;
      case Presentation.FileUpload file -> false;
    };
  }

  private boolean options(Presentation.One one) {
    if (one.options().size() > MOST_OPTIONS) {
      return false;
    }
    Element rows = rows();
    for (int i = 0; i < one.options().size(); i++) {
      row(rows, one.options().get(i), new Meaning.Option(i), "option");
    }
    return true;
  }

  private boolean scale(Presentation.Scale scale) {
    if (scale.max() - scale.min() >= MOST_POINTS) {
      return false;
    }
    Points drawn = new Points(scale);
    if (!drawn.ends().isEmpty()) {
      said.appendElement("p").addClass("ends").text(drawn.ends().replace("\n", " · "));
    }
    Element points = said.appendElement("div").addClass("scale");
    for (int value = scale.min(); value <= scale.max(); value++) {
      String look = drawn.label(value);
      Element point = Links.to(link(new Meaning.Point(value)), look, "point");
      if (!look.equals(Integer.toString(value))) {
        point.addClass("face");
      }
      points.appendChild(point.attr("aria-label", label(scale, value)));
      points.appendText(" ");
    }
    return true;
  }

  private String label(Presentation.Scale scale, int value) {
    String end =
        value == scale.min() ? scale.lowLabel() : value == scale.max() ? scale.highLabel() : null;
    String of =
        utterance
            .wording()
            .text(
                "channel.email.point",
                Map.of(
                    "point", Integer.toString(value),
                    "min", Integer.toString(scale.min()),
                    "max", Integer.toString(scale.max())));
    return end == null ? of : of + ": " + end;
  }

  private void written(AskedQuestion question) {
    List<Choice> options = Tap.options(question.presentation());
    if (!options.isEmpty()) {
      Element list = said.appendElement("ol").addClass("list");
      options.forEach(option -> list.appendElement("li").text(option.label()));
    }
    if (answered) {
      String how = PlainText.howTo(question, utterance.wording());
      hint(how.isEmpty() ? utterance.wording().text("channel.email.write") : how);
    }
  }

  private void browser(String look) {
    String label = utterance.wording().text("channel.email.browser");
    said.appendElement("p")
        .addClass("go")
        .appendChild(Links.to(utterance.links().conversation(), label, look));
  }

  private void hint(String text) {
    Element hint = said.appendElement("p").addClass("hint");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        hint.appendElement("br");
      }
      hint.appendText(lines.get(i));
    }
  }

  private Element rows() {
    return said.appendElement("table")
        .attr("role", "presentation")
        .attr("width", "100%")
        .attr("cellpadding", "0")
        .attr("cellspacing", "0")
        .attr("border", "0")
        .appendElement("tbody");
  }

  private void row(Element rows, Choice choice, Meaning meaning, String look) {
    Element cell = rows.appendElement("tr").appendElement("td").addClass("row");
    Element link = Links.to(link(meaning), choice.label(), look);
    if (choice.image() != null && Links.leadsOut(choice.image())) {
      // The label says what the picture shows.
      link.prependElement("img").addClass("picture").attr("src", choice.image()).attr("alt", "");
    }
    cell.appendChild(link);
  }

  private String link(Meaning meaning) {
    return utterance.links().answer(new Tap(utterance.conversation(), seq, meaning));
  }
}
