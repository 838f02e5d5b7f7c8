package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.Step.Head;
import fi.vuoro.flow.Step.Topic;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.message.Presentation.Scale.Look;
import fi.vuoro.flow.question.Points;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.ScaleLabels;
import fi.vuoro.flow.question.scale.ScaleType;
import fi.vuoro.flow.question.text.TextType;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads an interview: what it talks about, what must be known, and how it ends. */
final class Interviews {
  private static final int DEPTH = 2;
  private static final int MINUTES_AT_MOST = 120;
  private static final int TOPICS_AT_MOST = 20;

  /** The scale by which a customer says how well the summary matches. */
  private static final int POINTS = 4;

  private static final String RATING = "rating";
  private static final String AMENDMENT = "amendment";

  private final Draft draft;
  private final Map<String, Place> names = new LinkedHashMap<>();

  Interviews(Draft draft) {
    this.draft = draft;
  }

  /** The interview; null where it has no goal or nothing to talk about. */
  Step.@Nullable Interview interview(Head head, Fields fields, @Nullable String into) {
    Text goal = fields.text("interview");
    Integer depth = fields.whole("depth", 0, Probings.DEEPEST);
    List<Asked> topics = topics(head, fields, Objects.requireNonNullElse(depth, DEPTH));
    Set<String> must = new LinkedHashSet<>();
    List<Step.Ask> mustKnow = mustKnow(head, fields, topics, must);
    draft.step = head.id();
    List<Text> avoid = fields.texts("avoid");
    Integer minutes = fields.whole("minutes", 1, MINUTES_AT_MOST);
    if (goal == null || topics.isEmpty()) {
      return null;
    }
    return new Step.Interview(
        head,
        goal,
        topics.stream().map(t -> new Topic(t.ask(), must.contains(t.name()))).toList(),
        mustKnow,
        avoid,
        minutes,
        into,
        own(head, RATING, rating()),
        own(head, AMENDMENT, new TextType(TextType.LENGTH)));
  }

  private List<Asked> topics(Head head, Fields fields, int depth) {
    if (!fields.require("topics", "Write what it talks about, one question a dash.")) {
      return List.of();
    }
    List<Node> items = fields.items("topics");
    if (items.isEmpty() || items.size() > TOPICS_AT_MOST) {
      draft.findings.add(
          items.isEmpty() ? Code.NOTHING_WRITTEN : Code.OUT_OF_RANGE,
          fields.placeOf("topics"),
          "An interview talks about 1 to " + TOPICS_AT_MOST + " topics, not " + items.size() + ".",
          "Write those that the goal needs, one question a dash.");
    }
    List<Asked> topics = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Asked topic = topic(head, items.get(i), "topic" + (i + 1), depth);
      if (topic != null) {
        topics.add(topic);
      }
    }
    return topics;
  }

  /** A topic is a question alone, or one with a name and with keys of its own. */
  private @Nullable Asked topic(Head head, Node node, String otherwise, int depth) {
    if (node instanceof Node.Entries entries
        && (entries.find("ask").isPresent() || entries.find("id").isPresent())) {
      Fields fields = new Fields(draft, entries);
      Node.Scalar id = fields.scalar("id");
      String name = id == null ? otherwise : name(id);
      begin(head, name, entries);
      fields.require("ask", "Write the question that opens the topic.");
      Question question = new Questions(draft).topic(fields, depth);
      fields.close();
      return question == null ? null : asked(head, name, entries.place(), question);
    }
    begin(head, otherwise, null);
    Text text = node instanceof Node.Nothing ? null : new Texts(draft).text("ask", node);
    if (text == null) {
      return null;
    }
    Question question =
        Question.own(text, new TextType(TextType.LENGTH))
            .asTopic(new Probings(draft).topics(depth), draft.noAnswer);
    return asked(head, otherwise, node.place(), question);
  }

  private List<Step.Ask> mustKnow(Head head, Fields fields, List<Asked> topics, Set<String> must) {
    List<Step.Ask> asks = new ArrayList<>();
    List<String> known = topics.stream().map(Asked::name).toList();
    for (Node item : fields.items("mustKnow")) {
      switch (item) {
        case Node.Scalar name -> {
          if (known.contains(name.text())) {
            must.add(name.text());
          } else {
            draft.findings.add(
                Code.WRONG_WORD,
                name.place(),
                "`" + name.text() + "` is not one of the topics.",
                "Write the id of a topic, or a question with `id`, `ask` and `type`. "
                    + Nearest.hint(name.text(), known));
          }
        }
        case Node.Entries entries -> {
          Step.Ask ask = question(head, entries);
          if (ask != null) {
            asks.add(ask);
          }
        }
        case Node.Items items ->
            draft.findings.add(
                Code.WRONG_SHAPE,
                items.place(),
                "What must be known is a topic or a question, and here stands a list.",
                "Write the id of a topic, or a question with `id`, `ask` and `type`.");
        case Node.Nothing n -> {}
      }
    }
    return asks;
  }

  private Step.@Nullable Ask question(Head head, Node.Entries entries) {
    Fields fields = new Fields(draft, entries);
    Node.Scalar id =
        fields.require("id", "Write `id: ` and a short word.") ? fields.scalar("id") : null;
    String name = id == null ? "?" : name(id);
    begin(head, name, entries);
    fields.require("ask", "Write how it is asked when it wasn't said on the way.");
    Question question = new Questions(draft).question(fields);
    fields.close();
    return question == null || id == null
        ? null
        : asked(head, name, entries.place(), question).ask();
  }

  private String name(Node.Scalar id) {
    Place first = names.putIfAbsent(id.text(), id.place());
    boolean own = id.text().equals(RATING) || id.text().equals(AMENDMENT);
    if (draft.ids.wellFormed(id) && (first != null || own)) {
      draft.findings.add(
          Code.DUPLICATE_ID,
          id.place(),
          "`" + id.text() + "` is already the name of something in this interview.",
          "Give it another name.");
    }
    return id.text();
  }

  private void begin(Head head, String name, Node.@Nullable Entries entries) {
    String step = key(head, name);
    draft.step = step;
    if (entries != null) {
      entries.entries().forEach(e -> draft.sites.addKey(step, e.key().text(), e.key().place()));
    }
  }

  private static Asked asked(Head head, String name, Place place, Question question) {
    return new Asked(
        name, new Step.Ask(new Head(key(head, name), true, null, null, null, place), question));
  }

  private static String key(Head head, String name) {
    return head.id() + "/" + name;
  }

  /** A topic with the name that it has in its interview. */
  private record Asked(String name, Step.Ask ask) {}

  private Step.Ask own(Head head, String name, QuestionType type) {
    Question question = Question.own(text("interview." + name), type);
    return asked(head, name, head.place(), question).ask();
  }

  private ScaleType rating() {
    List<Text> labels =
        IntStream.rangeClosed(1, POINTS).mapToObj(n -> text("interview.rating." + n)).toList();
    return new ScaleType(new Points(1, POINTS, new ScaleLabels(labels)), Look.NUMBERS);
  }

  private Text text(String key) {
    Map<String, Template> words = new LinkedHashMap<>();
    for (String language : draft.languages) {
      words.put(language, Template.of(Languages.BUILT_IN.of(language).text(key)));
    }
    return words.isEmpty() ? Text.everywhere(Template.of(key)) : new Text(words);
  }
}
