package fi.vuoro.flow.language;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language: its formats, the engine's own texts in it, and the words that replies are read by.
 */
public final class Language {

  private final String tag;
  private final Format format;
  private final Data texts;
  // What only replies need, and the start of a process not: read when it is first asked for, twice
  // at worst.
  private volatile @Nullable Data words;
  private volatile @Nullable NumberWords numbers;

  private Language(String tag) {
    String folder = "/language/" + tag + "/";
    this.tag = tag;
    this.format = new Format(Data.load(folder + "format.yaml"));
    this.texts = Data.load(folder + "texts.yaml");
  }

  static Language load(String tag) {
    return new Language(tag);
  }

  public String tag() {
    return tag;
  }

  /** Whether what somebody writes begins with a greeting in it. */
  boolean greets(String words) {
    return format.greets(words);
  }

  /** Its name in itself: {@code suomi}. */
  public String name() {
    return format.name();
  }

  /** {@code 8,5}; as many decimals as it has, less zeros at the end. */
  public String number(BigDecimal number) {
    return format.number(number);
  }

  /** {@code 12,50 €}; two decimals unless the currency has others. */
  public String money(BigDecimal amount, String currency) {
    return format.money(amount, currency);
  }

  /** {@code 45 %}; 0.45 is 45 per cent. */
  public String percent(BigDecimal share) {
    return format.percent(share);
  }

  /** {@code 3.5.2026}. */
  public String date(LocalDate date) {
    return format.date(date);
  }

  /** {@code 14.30}. */
  public String time(LocalTime time) {
    return format.time(time);
  }

  /** {@code 3.5.2026 klo 14.30}. */
  public String dateTime(ZonedDateTime instant) {
    return format.dateTime(instant);
  }

  /** {@code 1 tunti 30 minuuttia}. */
  public String duration(Duration duration) {
    return new Lengths(format).of(duration);
  }

  /** {@code 2 vuotta 3 kuukautta}. */
  public String period(Period period) {
    return new Lengths(format).of(period);
  }

  /** {@code a, b ja c}. */
  public String list(List<String> items) {
    return format.list(items, "and");
  }

  /** {@code a, b tai c}. */
  public String alternatives(List<String> items) {
    return format.list(items, "or");
  }

  /** Any value as a reader would have it; fields have no such form and are empty. */
  public String show(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Truth(boolean truth) -> text(truth ? "yes" : "no");
      case Value.Number(BigDecimal number) -> number(number);
      case Value.Words(String words) -> words;
      case Value.Items(List<@Nullable Value> items) ->
          list(items.stream().filter(Objects::nonNull).map(this::show).toList());
      case Value.Fields fields -> "";
      case Value.Moment(Object moment) -> moment(moment);
    };
  }

  private String moment(Object moment) {
    return switch (moment) {
      case LocalDate date -> date(date);
      case LocalTime time -> time(time);
      case ZonedDateTime instant -> dateTime(instant);
      case Duration duration -> duration(duration);
      case Period period -> period(period);
      default -> throw new IllegalArgumentException("not a moment: " + moment.getClass());
    };
  }

  /**
   * One of the engine's own texts.
   *
   * @param arguments what stands for the placeholders, by name
   * @throws IllegalStateException where there is no such text
   */
  public String text(String key, Map<String, String> arguments) {
    return Placeholders.fill(texts.text(key), arguments);
  }

  public String text(String key) {
    return text(key, Map.of());
  }

  public Set<String> textKeys() {
    return texts.keys();
  }

  /** The words that replies are read by; {@code words.yaml} says what is where. */
  public Data words() {
    Data known = words;
    if (known == null) {
      known = data("words.yaml");
      words = known;
    }
    return known;
  }

  /** One more of its data files, by name. */
  public Data data(String file) {
    return Data.load("/language/" + tag + "/" + file);
  }

  public NumberWords numbers() {
    NumberWords known = numbers;
    if (known == null) {
      known = new NumberWords(data("numbers.yaml"));
      numbers = known;
    }
    return known;
  }
}
