package fi.vuoro.flow.question.money;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Bounds;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param currency ISO 4217, EUR unless the flow says otherwise
 */
public record MoneyType(String currency, Bounds<BigDecimal> bounds) implements QuestionType {

  public static MoneyType read(Keys keys) {
    String currency = keys.word("currency");
    if (currency != null && !isCurrency(currency)) {
      keys.error(
          "currency",
          "currency-unknown",
          "`" + currency + "` is no currency",
          "give three letters: EUR");
      currency = null;
    }
    return new MoneyType(currency == null ? "EUR" : currency, Bounds.numbers(keys));
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  @Override
  public String name() {
    return "money";
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.NumberField(bounds.min(), bounds.max(), decimals(), currency);
  }

  /** How many decimals the currency has. */
  int decimals() {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /** Takes the amount alone, too: a control for a number sends no currency. */
  @Override
  public Check check(Value value, Asking asking) {
    if (value instanceof Value.Fields fields) {
      String given = Given.words(fields.get("currency"));
      return given == null || given.equals(currency)
          ? checkAmount(Given.number(fields.get("amount")), asking)
          : Check.bad("error.currency", "currency", currency);
    }
    return checkAmount(Given.number(value), asking);
  }

  private Check checkAmount(@Nullable BigDecimal amount, Asking asking) {
    if (amount == null || amount.stripTrailingZeros().scale() > decimals()) {
      return Check.bad("error.money");
    }
    return bounds.hold(amount)
        ? Check.good(value(amount))
        : bounds.outside(end -> asking.language().money(end, currency));
  }

  /** The value of an amount. */
  Value value(BigDecimal amount) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    fields.put("amount", new Value.Words(amount.setScale(decimals()).toPlainString()));
    fields.put("currency", new Value.Words(currency));
    return new Value.Fields(fields);
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new MoneyReading(this, asking).read(reply);
  }

  @Override
  public Type type() {
    return new Type.Number(bounds.min(), bounds.max(), false);
  }

  @Override
  public Value inExpressions(Value value) {
    BigDecimal amount = amount(value);
    return amount == null ? value : new Value.Number(amount);
  }

  private static @Nullable BigDecimal amount(Value value) {
    return value instanceof Value.Fields fields ? Given.number(fields.get("amount")) : null;
  }

  @Override
  public String show(Value value, Asking asking) {
    BigDecimal amount = amount(value);
    return amount == null ? "" : asking.language().money(amount, currency);
  }
}
