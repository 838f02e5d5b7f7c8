package fi.vuoro.flow.lint;

import fi.vuoro.flow.wording.Found;
import java.util.Map;

/** Questions that tell which answer is wanted. */
final class NeutralQuestions implements Rule {
  private static final Map<String, String> HINTS =
      Map.of(
          "negative", "Ask without it, so that yes and no are equally easy to say.",
          "praise", "Leave the praise out: name the thing, and let the customer judge it.",
          "crowd", "Leave it out: what others think makes people agree.",
          "presumed", "Ask how it was first, so that every answer is open.");

  @Override
  public void check(Subject subject, Findings findings) {
    for (Spoken text : Spoken.in(subject, Spoken.QUESTIONS)) {
      for (Found words : text.wording().leading(text.prose())) {
        findings.add(
            Code.LEADING_QUESTION,
            text.at(words.start()),
            "`" + words.words() + "` tells which answer is wanted.",
            HINTS.getOrDefault(words.about(), ""));
      }
    }
  }
}
