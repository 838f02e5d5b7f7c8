package fi.vuoro.conversation;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.knowledge.Knowledge;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives knowledge to those who read replies. It is read when the first customer of a flow asks
 * something, so that nobody else waits for it: that reply is then taken again.
 */
@Component
class Knowing {
  private final FlowKnowledge knowledge;

  Knowing(FlowKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** What a flow's customers can be answered from; to be used within {@link #ready}. */
  Knowledge of(Flow flow) {
    return (question, languages) -> {
      Knowledge known = knowledge.known(flow);
      if (known == null) {
        throw new Unread(flow);
      }
      return known.find(question, languages);
    };
  }

  /** Does it again when the knowledge that it lacked is read. */
  <T> Mono<T> ready(Mono<T> taking) {
    return taking.onErrorResume(Unread.class, unread -> knowledge.read(unread.flow).then(taking));
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
}
