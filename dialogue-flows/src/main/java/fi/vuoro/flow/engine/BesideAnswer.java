package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a customer can do with a question besides answering it in its own control. */
final class BesideAnswer {
  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;

  BesideAnswer(FlowIndex index, Draft draft, Speech speech) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
  }

  /** What a reply may have meant, to choose from. */
  Presentation offered(List<Choice> candidates) {
    List<Choice> options = new ArrayList<>(candidates);
    options.add(new Choice(Dialogue.NONE_OF_THESE, speech.language().text("unclear.none"), null));
    return new Presentation.One(options);
  }

  /** The wishes that can be had at a question. */
  List<Wish> wishes(String key, Question question) {
    List<Wish> wishes = new ArrayList<>();
    if (question.optional()) {
      wishes.add(Wish.SKIP);
    }
    if (hasEarlier(key)) {
      wishes.add(Wish.BACK);
    }
    if (question.plainer() != null) {
      wishes.add(Wish.PLAINER);
    }
    wishes.add(Wish.WHY);
    if (index.block("").scope().flow().languages().size() > 1) {
      wishes.add(Wish.LANGUAGE);
    }
    wishes.add(Wish.STOP);
    if (draft.people) {
      wishes.add(Wish.HUMAN);
    }
    return wishes;
  }

  private boolean hasEarlier(String key) {
    for (Map.Entry<String, Entry> earlier : draft.answers.view().entrySet()) {
      if (earlier.getValue().reached() && !earlier.getKey().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** The ways to say that there is no answer. */
  List<Choice> noAnswer(Question question) {
    List<Missing> offered = new ArrayList<>(question.noAnswer());
    for (Missing missing : index.block("").scope().flow().settings().noAnswer()) {
      if (!offered.contains(missing)) {
        offered.add(missing);
      }
    }
    return offered.stream()
        .map(m -> new Choice(m.word(), speech.language().text("noAnswer." + m.word()), null))
        .toList();
  }
}
