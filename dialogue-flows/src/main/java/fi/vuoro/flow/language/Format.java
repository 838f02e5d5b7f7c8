package fi.vuoro.flow.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Formats by our own data ({@code format.yaml}), the same under every locale of the machine. */
final class Format {

  private static final Set<String> NO_DECIMALS = Set.of("JPY", "KRW", "ISK", "VND", "CLP");

  private final Data data;

  Format(Data data) {
    this.data = data;
  }

  String name() {
    return data.text("name");
  }

  /** Whether words begin with one of the greetings, and then end or go on with another word. */
  boolean greets(String words) {
    String said = words.strip().toLowerCase(Locale.ROOT);
    return data.list("greetings").stream()
        .anyMatch(
            greeting ->
                said.startsWith(greeting)
                    && (said.length() == greeting.length()
                        || !Character.isLetterOrDigit(said.codePointAt(greeting.length()))));
  }

  String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return digits(plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain);
  }

  private String digits(BigDecimal number) {
    String[] parts = number.abs().toPlainString().split("\\.", 2);
    String whole = grouped(parts[0]);
    String sign = number.signum() < 0 ? data.text("number.minus") : "";
    return sign + (parts.length == 1 ? whole : whole + data.text("number.decimal") + parts[1]);
  }

  /** Four digits are left together: a year is a number, too. */
  private String grouped(String whole) {
    if (whole.length() < 5) {
      return whole;
    }
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, data.text("number.group"));
    }
    return grouped.toString();
  }

  String money(BigDecimal amount, String currency) {
    int decimals = NO_DECIMALS.contains(currency) ? 0 : 2;
    String path = "money.symbols." + currency;
    boolean known = data.has(path);
    String pattern = data.text(known ? "money.pattern" : "money.withCode");
    String sign = amount.signum() < 0 ? data.text("number.minus") : "";
    String digits = digits(amount.abs().setScale(decimals, RoundingMode.HALF_UP));
    return sign
        + Placeholders.fill(
            pattern, Map.of("amount", digits, "symbol", known ? data.text(path) : currency));
  }

  String percent(BigDecimal share) {
    String number = number(share.movePointRight(2));
    return Placeholders.fill(data.text("percent"), Map.of("number", number));
  }

  String date(LocalDate date) {
    String month = data.list("months").get(date.getMonthValue() - 1);
    return Placeholders.fill(
        data.text("date"),
        Map.of(
            "day", String.valueOf(date.getDayOfMonth()),
            "month", String.valueOf(date.getMonthValue()),
            "monthName", month,
            "year", String.valueOf(date.getYear())));
  }

  String time(LocalTime time) {
    String minute = time.getMinute() < 10 ? "0" + time.getMinute() : "" + time.getMinute();
    String hour = time.getHour() < 10 ? "0" + time.getHour() : "" + time.getHour();
    return Placeholders.fill(
        data.text("time"),
        Map.of("hour", String.valueOf(time.getHour()), "hour2", hour, "minute", minute));
  }

  String dateTime(ZonedDateTime instant) {
    return Placeholders.fill(
        data.text("dateTime"),
        Map.of("date", date(instant.toLocalDate()), "time", time(instant.toLocalTime())));
  }

  String list(List<String> items, String conjunction) {
    if (items.size() < 2) {
      return items.isEmpty() ? "" : items.getFirst();
    }
    String start = String.join(", ", items.subList(0, items.size() - 1));
    return start + " " + data.text("list." + conjunction) + " " + items.getLast();
  }

  /** {@code 1 tunti}, {@code 2 tuntia}. */
  String counted(long count, String unit) {
    String form = Math.abs(count) == 1 ? "one" : "many";
    return number(BigDecimal.valueOf(count)) + " " + data.text("lengths." + unit + "." + form);
  }
}
