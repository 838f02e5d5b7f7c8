package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Reference;
import fi.vuoro.flow.source.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists, context fields, values and results that nothing uses. */
final class EverythingUsed implements Rule {
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  @Override
  public void check(Subject subject, Findings findings) {
    subject.unusedLists().forEach((name, place) -> add(findings, place, "The list `" + name + "`"));
    if (!subject.broken().isEmpty()) {
      return;
    }
    Set<String> used = used(subject);
    subject
        .flow()
        .context()
        .forEach(
            (name, field) -> {
              if (!used.contains("context." + name) && !isWhole(subject)) {
                add(findings, field.place(), "`context." + name + "`");
              }
            });
    Inside.all(subject.flow().steps()).forEach(step -> step(step, used, subject.names(), findings));
  }

  /** Roots, fields of the context, and all that stands beside the name of a loop. */
  private static Set<String> used(Subject subject) {
    Set<String> loops =
        Inside.all(subject.flow().steps()).stream()
            .filter(Step.Each.class::isInstance)
            .map(Step::id)
            .collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    for (Sites.OfExpression site : subject.sites().expressions()) {
      Set<Reference> names = Set.copyOf(site.expression().names());
      boolean rounds = names.stream().map(Reference::root).anyMatch(loops::contains);
      for (Reference reference : names) {
        used.add(reference.root());
        used.add(String.join(".", reference.path().stream().limit(2).toList()));
      }
      if (rounds) {
        used.addAll(Arrays.asList(NO_WORD.split(site.expression().source())));
      }
    }
    return used;
  }

  /** Whether the context is used as a whole, so that every field of it may be. */
  private static boolean isWhole(Subject subject) {
    return subject.sites().expressions().stream()
        .flatMap(site -> site.expression().names().stream())
        .anyMatch(reference -> reference.dotted().equals("context"));
  }

  private static void step(
      Step step, Set<String> used, Map<String, Place> names, Findings findings) {
    Set<String> given =
        switch (step) {
          case Step.Assign assign -> assign.saveTo() == null ? assign.values().keySet() : Set.of();
          case Step.Call call -> call.into() == null ? Set.of() : Set.of(call.into());
          case Step.Run run -> run.into() == null ? Set.of() : Set.of(run.into());
          case Step.Interview i -> Set.of();
          case Step.Each each -> each.as() == null ? Set.of() : Set.of(each.as());
          case Step.Say s -> Set.of();
          case Step.Ask a -> Set.of();
          case Step.Branch b -> Set.of();
          case Step.Arms a -> Set.of();
          case Step.Group g -> Set.of();
          case Step.Offer o -> Set.of();
          case Step.Wait w -> Set.of();
          case Step.Handoff h -> Set.of();
          case Step.End e -> Set.of();
        };
    for (String name : given) {
      Place place = names.get(name);
      if (place != null && !used.contains(name)) {
        add(findings, place, "`" + name + "`");
      }
    }
  }

  private static void add(Findings findings, Place place, String what) {
    findings.add(Code.NEVER_USED, place, what + " is never used.", "Use it, or delete it.");
  }
}
