package fi.vuoro.customer;

import fi.vuoro.flow.engine.Trait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of a customer when a conversation begins. */
public record Profile(Map<String, Trait> traits, Preferred preferred) {
  /** That of somebody unknown. */
  public static final Profile UNKNOWN = new Profile(Map.of(), Preferred.NOTHING);

  public Profile {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
  }
}
