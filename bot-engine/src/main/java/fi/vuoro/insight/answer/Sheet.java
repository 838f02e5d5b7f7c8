package fi.vuoro.insight.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer sheet of one conversation: all its answers, as far as its events were taken in.
 *
 * @param conversation its id
 * @param flow id of the flow
 * @param version hash of the flow version
 * @param test whether it was only a trial, which no figure counts
 * @param segments names of the segments that the customer was in at the start
 * @param startedAt when it began
 * @param endedAt when it ended; null while it goes on
 * @param status open, handed-off, completed, stopped or expired
 * @param outcome how it was completed
 * @param byStaff whether a person ended it before the flow had come to its end
 * @param probing the arm that it was drawn into, where the flow tries out what follow-ups do
 * @param place where it is held now; touchpoint and stage are those of the first question
 * @param at instant of the last turn that was taken in
 * @param lastEvent number of the last event that was taken in; 0 before the first
 * @param answers in the order in which their keys were first asked or answered
 */
public record Sheet(
    String conversation,
    String flow,
    String version,
    boolean test,
    List<String> segments,
    Instant startedAt,
    @Nullable Instant endedAt,
    String status,
    @Nullable String outcome,
    boolean byStaff,
    @Nullable String probing,
    Answer.Place place,
    Instant at,
    long lastEvent,
    List<Answer> answers) {

  public Sheet {
    segments = List.copyOf(segments);
    answers = List.copyOf(answers);
  }

  /** The sheet without anything personal; closed answers stay. */
  public Sheet anonymous() {
    return new Sheet(
        conversation,
        flow,
        version,
        test,
        segments,
        startedAt,
        endedAt,
        status,
        outcome,
        byStaff,
        probing,
        place,
        at,
        lastEvent,
        answers.stream().map(Answer::anonymous).toList());
  }
}
