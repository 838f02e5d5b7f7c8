package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the names in an expression stand for at this moment of a conversation. Asked only for the
 * names that are used.
 */
public interface Names {

  /**
   * What a name stands for.
   *
   * @param name a root name such as {@code nps}, {@code customer} or {@code label}; never {@code
   *     today} or {@code now}
   * @return null where it isn't answered, or isn't there
   */
  @Nullable Value get(String name);

  /** The instant that {@code now} and {@code today} stand for. */
  Instant now();

  /** The zone of the conversation. */
  ZoneId zone();

  /** The language of the conversation, as a tag such as {@code fi}. */
  String language();

  /** Names outside any conversation, as a flow is looked at before it is held. */
  interface Outside extends Names {

    @Override
    default Instant now() {
      return Instant.EPOCH;
    }

    @Override
    default ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    default String language() {
      return "en";
    }
  }
}
