package fi.vuoro.flow.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import fi.vuoro.flow.engine.Advice;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Matter;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.Reach;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.annotation.JsonTypeIdResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one JSON mapper of the dialogue's own shapes. */
final class Json {
  /** What is null, zero, false or an empty collection is left out, and read back as such. */
  static final JsonMapper MAPPER = mapper();

  /** The property that says which record of a sealed type it is. */
  static final String IS = "is";

  private Json() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(values())
            .addMixIn(Input.class, Named.class)
            .addMixIn(Event.class, Named.class)
            .addMixIn(Effect.class, Named.class)
            .addMixIn(Open.class, Named.class)
            .addMixIn(Preference.class, Named.class)
            .addMixIn(Reach.class, Named.class)
            .addMixIn(Matter.class, Named.class)
            .addMixIn(Advice.class, Named.class)
            .addMixIn(Presentation.class, Named.class)
            .addMixIn(Check.Bad.class, Plain.class)
            .addMixIn(State.class, Snapshot.class)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                p -> p.withValueInclusion(JsonInclude.Include.NON_NULL));
    for (Class<?> primitive : List.of(boolean.class, int.class, long.class)) {
      builder.withConfigOverride(
          primitive,
          o ->
              o.setInclude(
                  JsonInclude.Value.construct(
                      JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)));
    }
    for (Class<?> collection : List.of(Map.class, List.class, Set.class)) {
      builder.withConfigOverride(
          collection,
          o -> {
            o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
            o.setInclude(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
          });
    }
    return builder.build();
  }

  private static JacksonModule values() {
    return new SimpleModule("values")
        .addSerializer(Value.class, new ValueWriter())
        .addSerializer(EventWriter.Kept.class, new EventWriter())
        .addDeserializer(Value.class, new ValueReader());
  }

  /** Sealed types say which of them they are by their simple name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = Json.IS)
  @JsonTypeIdResolver(SealedNames.class)
  private interface Named {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
  private interface Plain {}

  @JsonIgnoreProperties({"wakeAt", "patience"})
  private interface Snapshot {}
}
