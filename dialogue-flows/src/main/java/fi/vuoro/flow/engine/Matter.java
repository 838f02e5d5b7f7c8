package fi.vuoro.flow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a language model is asked about, for one question of the flow. It holds all that the model
 * may know; whatever it says, the engine has its own answer ready.
 */
public sealed interface Matter {
  /** Key of the question that it belongs to. */
  String key();

  /**
   * What a reply means that the rules leave in doubt.
   *
   * @param key of the question that it was written to
   */
  record Reply(String key, String words) implements Matter {}

  /**
   * What to say next about an answer in words.
   *
   * @param wanted what a follow-up is to bring out: {@code topic}, {@code reason}, {@code example},
   *     {@code happened}, {@code mattered}, {@code better} or {@code default}; null where the rules
   *     would ask for nothing more
   * @param said what was said so far: questions, each followed by all that the customer replied
   * @param guide of the interview that it belongs to; null outside one, where only the wording is
   *     asked for
   */
  record Next(String key, @Nullable String wanted, List<String> said, @Nullable Guide guide)
      implements Matter {
    /** The choice to ask on about the same topic. */
    public static final String FOLLOW_UP = "follow-up";

    /** The choice to leave the topics, where all were talked about. */
    public static final String ON = "on";

    public Next {
      said = List.copyOf(said);
    }
  }

  /**
   * What was said in an interview, summed up.
   *
   * @param key of the question that rates the summary
   * @param said by the customer, an answer each
   */
  record Summary(String key, List<String> said) implements Matter {
    public Summary {
      said = List.copyOf(said);
    }
  }

  /**
   * What an interview may do next: a closed list.
   *
   * @param followUp whether another follow-up may be asked
   * @param topics not talked about yet
   * @param mustKnow keys of the questions whose answers may have been told on the way
   * @param avoid what is not brought up
   */
  record Guide(
      String goal,
      boolean followUp,
      List<Topic> topics,
      List<String> mustKnow,
      List<String> avoid) {
    public Guide {
      topics = List.copyOf(topics);
      mustKnow = List.copyOf(mustKnow);
      avoid = List.copyOf(avoid);
    }

    /** What may be chosen; more than one where there is a choice. */
    public List<String> choices() {
      List<String> choices = new java.util.ArrayList<>();
      if (followUp) {
        choices.add(Next.FOLLOW_UP);
      }
      topics.forEach(topic -> choices.add(topic.key()));
      if (topics.isEmpty()) {
        choices.add(Next.ON);
      }
      return choices;
    }
  }

  /**
   * A topic of an interview.
   *
   * @param text its opening question
   */
  record Topic(String key, String text) {}
}
