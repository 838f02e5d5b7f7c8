package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.Effect;

/** Effects not yet done, as JSON. All of it counts as personal data. */
public final class EffectJson {
  private EffectJson() {}

  /** The effect as JSON. */
  public static String write(Effect effect) {
    return Json.MAPPER.writerFor(Effect.class).writeValueAsString(effect);
  }

  /** The effect that a JSON text holds. */
  public static Effect read(String json) {
    return Json.MAPPER.readValue(json, Effect.class);
  }
}
