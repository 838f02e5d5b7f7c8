package fi.vuoro.conversation;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.knowledge.Handbook;
import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.knowledge.Known;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives knowledge to those who read replies. What takes time - to read it when the first customer
 * of a flow asks something, to place a question by its meaning - is done when it is found to be
 * lacking, so that nobody else waits for it: that reply is then taken again.
 */
@Component
class Knowing {
  private final FlowKnowledge knowledge;
  private final Meanings meanings;

  Knowing(FlowKnowledge knowledge, Meanings meanings) {
    this.knowledge = knowledge;
    this.meanings = meanings;
  }

  /** What a conversation's customer can be answered from; to be used within {@link #ready}. */
  Knowledge of(Dialogue dialogue, State state) {
    return (question, languages) -> {
      Handbook known = knowledge.known(dialogue.flow());
      if (known == null) {
        throw new Unread(dialogue.flow());
      }
      Optional<Known> found = known.find(question, languages);
      return found.isPresent() || !known.isPlaced()
          ? found
          : byMeaning(known, new Meanings.Question(dialogue, state, question), languages);
    };
  }

  private Optional<Known> byMeaning(
      Handbook known, Meanings.Question question, List<String> languages) {
    if (meanings.isLacking(question)) {
      throw new Unplaced(question);
    }
    return meanings.of(question).flatMap(place -> known.find(question.words(), place, languages));
  }

  /** Does it again when the knowledge that it lacked is there. */
  <T> Mono<T> ready(Mono<T> taking) {
    return taking
        .onErrorResume(
            Unplaced.class, lacking -> meanings.find(lacking.question).then(ready(taking)))
        .onErrorResume(Unread.class, lacking -> knowledge.read(lacking.flow).then(ready(taking)));
  }

  /** It was asked for too early. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Flow flow;

    Unread(Flow flow) {
      super("the knowledge of a flow is not read yet", null, false, false);
      this.flow = flow;
    }
  }

  /** A question was not placed by its meaning yet. */
  private static final class Unplaced extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Meanings.Question question;

    Unplaced(Meanings.Question question) {
      super("a question is not placed yet", null, false, false);
      this.question = question;
    }
  }
}
