package fi.vuoro.studio;

import fi.vuoro.respondents.Respondent;
import fi.vuoro.respondents.Respondents;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures that the written customers' answers must give, as a Finnish reader sees them. */
final class Answered {

  static final Respondents BY_ALL =
      Respondents.of("transactional-nps", "satisfaction", "effort", "first-contact-resolution");

  private static final Locale FINNISH = Locale.of("fi");

  private Answered() {}

  static Predicate<Respondent> anybody() {
    return each -> true;
  }

  static Predicate<Respondent> at(String touchpoint) {
    return each -> each.touchpoint().equals(touchpoint);
  }

  private static List<Integer> answers(String flow, String step, Predicate<Respondent> who) {
    return BY_ALL.all().stream()
        .filter(each -> each.flow().equals(flow) && who.test(each))
        .flatMap(each -> Stream.ofNullable(each.says().get(step)))
        .map(answer -> answer instanceof Boolean yes ? (yes ? 1 : 0) : (Integer) answer)
        .toList();
  }

  static double nps(Predicate<Respondent> who) {
    List<Integer> scores = answers("transactional-nps", "nps", who);
    double promoters = scores.stream().filter(score -> score >= 9).count();
    double detractors = scores.stream().filter(score -> score <= 6).count();
    return 100 * (promoters - detractors) / scores.size();
  }

  static long scored(Predicate<Integer> which) {
    return answers("transactional-nps", "nps", anybody()).stream().filter(which).count();
  }

  static String share(int score) {
    return String.format(FINNISH, "%.1f", 100.0 * scored(v -> v == score) / scored(v -> true));
  }

  static String percent(String flow, String step, int least) {
    List<Integer> answers = answers(flow, step, anybody());
    double part = answers.stream().filter(answer -> answer >= least).count();
    return Math.round(100 * part / answers.size()) + " %";
  }

  static String fcr() {
    return percent("first-contact-resolution", "fcr", 1);
  }

  static String ces() {
    return String.format(
        FINNISH,
        "%.1f",
        answers("effort", "ces", anybody()).stream().mapToInt(v -> v).average().orElseThrow());
  }

  static String whole(double value) {
    return Long.toString(Math.round(value)).replace("-", "−");
  }
}
