package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.wording.Balance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Scales with more words on one side than on the other, or stronger ones. */
final class BalancedScales implements Rule {
  private static final Set<String> KEYS = Set.of("label", "labels");

  @Override
  public void check(Subject subject, Findings findings) {
    Map<List<String>, List<Spoken>> scales = new LinkedHashMap<>();
    Set<String> labelled = labelled(subject);
    for (Spoken text : Spoken.in(subject, KEYS)) {
      String step = String.valueOf(text.site().step());
      if (labelled.contains(step)) {
        scales
            .computeIfAbsent(
                List.of(step, text.language(), text.site().key()), k -> new ArrayList<>())
            .add(text);
      }
    }
    scales.values().forEach(labels -> check(labels, findings));
  }

  private static Set<String> labelled(Subject subject) {
    return Inside.all(subject.flow().steps()).stream()
        .filter(step -> step instanceof Step.Ask ask && ask.question().type().isLabelledAsScale())
        .map(Step::id)
        .collect(Collectors.toSet());
  }

  private static void check(List<Spoken> labels, Findings findings) {
    Spoken first = labels.getFirst();
    List<String> words = labels.stream().map(label -> label.part().source()).toList();
    first
        .wording()
        .tilt(words)
        .ifPresent(
            tilt ->
                findings.add(
                    Code.UNBALANCED_SCALE,
                    first.at(0),
                    wrong(tilt),
                    "Give each label an opposite that is as strong, so that the scale doesn't push."));
  }

  private static String wrong(Balance.Tilt tilt) {
    return tilt.good() == tilt.bad()
        ? "The ends of this scale are not equally strong."
        : "This scale has "
            + counted(tilt.good(), "good")
            + " and "
            + counted(tilt.bad(), "bad")
            + ".";
  }

  private static String counted(long count, String kind) {
    return count + " " + kind + (count == 1 ? " label" : " labels");
  }
}
