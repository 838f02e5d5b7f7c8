package fi.vuoro.flow.wording;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many minutes a text says that the dialogue takes. */
public final class Promise {
  private final Phrases takes;
  private final Phrases minute;
  private final Phrases half;
  private final Phrases joining;
  private final Map<String, Integer> few = new HashMap<>();
  private final Language language;

  Promise(Data data, Language language) {
    this.language = language;
    takes = Phrases.of(data.list("takes"));
    minute = Phrases.of(data.list("minute"));
    half = Phrases.of(data.list("half"));
    joining = Phrases.of(data.list("joining"));
    data.groups("few")
        .forEach((number, words) -> words.forEach(w -> few.put(w, Integer.parseInt(number))));
  }

  /**
   * Minutes that are promised.
   *
   * @param minutes the most that is said: 2 for "a minute or two"
   * @param start offset of the word for minutes
   */
  public record Minutes(double minutes, int start) {}

  /** The first promise in a text. */
  public Optional<Minutes> in(Prose prose) {
    return prose.sentences().stream()
        .map(Sentence::words)
        .filter(words -> !takes.in(words).isEmpty())
        .flatMap(words -> minutes(words).stream())
        .findFirst();
  }

  private Optional<Minutes> minutes(List<Term> words) {
    for (int i = 0; i < words.size(); i++) {
      if (minute.contains(words.get(i))) {
        double said = Math.max(before(words, i), after(words, i));
        return Optional.of(new Minutes(said == 0 ? 1 : said, words.get(i).start()));
      }
    }
    return Optional.empty();
  }

  private double before(List<Term> words, int minutes) {
    double most = 0;
    for (int i = minutes - 1; i >= 0; i--) {
      Term word = words.get(i);
      if (number(word) == 0 && !joining.contains(word)) {
        break;
      }
      most = Math.max(most, number(word));
    }
    return most;
  }

  private double after(List<Term> words, int minutes) {
    int next = minutes + 1;
    return next + 1 < words.size() && joining.contains(words.get(next))
        ? number(words.get(next + 1))
        : 0;
  }

  /** 0 for what is no number. */
  private double number(Term word) {
    if (half.contains(word)) {
      return 0.5;
    }
    if (few.containsKey(word.form())) {
      return few.getOrDefault(word.form(), 0);
    }
    if (word.isNumber()) {
      return digits(word.form());
    }
    return language.numbers().cardinal(word.form()).orElse(0);
  }

  /** The last of {@code 2-3}; what is no number of minutes is none. */
  private static double digits(String form) {
    String last = form.substring(form.lastIndexOf('-') + 1).replace(',', '.');
    return last.matches("\\d{1,3}(\\.\\d)?") ? Double.parseDouble(last) : 0;
  }
}
