package fi.vuoro.model;

import fi.vuoro.settings.ModelSettings;
import java.math.BigDecimal;

/** What calls cost, by the prices of the settings. */
record Costs(BigDecimal in, BigDecimal out) {
  /** Of models whose tokens are counted only at the end, and who were not heard to the end. */
  private static final int LETTERS_A_TOKEN = 3;

  static Costs of(ModelSettings settings) {
    return new Costs(settings.priceIn().movePointLeft(6), settings.priceOut().movePointLeft(6));
  }

  BigDecimal of(Completion completion) {
    return in.multiply(BigDecimal.valueOf(completion.tokensIn()))
        .add(out.multiply(BigDecimal.valueOf(completion.tokensOut())));
  }

  /** About what was sent, where nothing that counts came back. */
  static Completion unheard(Prompt prompt) {
    int letters =
        prompt.instruction().length() + prompt.input().length() + prompt.schema().length();
    return new Completion("", letters / LETTERS_A_TOKEN, 0);
  }
}
