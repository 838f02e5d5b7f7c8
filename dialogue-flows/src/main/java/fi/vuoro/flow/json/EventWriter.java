package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an event in its place in one go, with what is personal last and apart. */
final class EventWriter extends StdSerializer<EventWriter.Kept> {
  /** What of each event is personal; fields not named here are not. */
  private static final Map<Class<? extends Event>, List<String>> PERSONAL =
      Map.of(
          Event.Received.class, List.of("input"),
          Event.Said.class, List.of("message"),
          Event.Answered.class, List.of("words"),
          Event.TraitLearned.class, List.of("value"),
          Event.Assigned.class, List.of("value"),
          Event.Called.class, List.of("with"),
          Event.Offered.class, List.of("with"),
          Event.Wondered.class, List.of("words"),
          Event.TakenOver.class, List.of("name"));

  EventWriter() {
    super(Kept.class);
  }

  /**
   * An event to be kept.
   *
   * @param isPersonal whether the value of an answer, by key, is personal
   */
  record Kept(Recorded recorded, Predicate<String> isPersonal) {}

  @Override
  public void serialize(Kept kept, JsonGenerator json, SerializationContext context) {
    Event event = kept.recorded().event();
    List<PropertyWriter> personal = new ArrayList<>();
    json.writeStartObject(event);
    json.writeNumberProperty(EventJson.NUMBER, kept.recorded().n());
    json.writeStringProperty(EventJson.AT, kept.recorded().at().toString());
    json.writeNumberProperty(EventJson.VERSION_OF, EventJson.VERSION);
    json.writeStringProperty(Json.IS, event.getClass().getSimpleName());
    Iterator<PropertyWriter> properties =
        context.findValueSerializer(event.getClass()).properties();
    while (properties.hasNext()) {
      PropertyWriter property = properties.next();
      if (isPersonal(event, property.getName(), kept.isPersonal())) {
        if (isThere(property, event, context)) {
          personal.add(property);
        }
      } else if (event instanceof Event.Said said && property.getName().equals(EventJson.LINES)) {
        lines(said, json);
      } else {
        write(property, event, json, context);
      }
    }
    personal(event, personal, json, context);
    json.writeEndObject();
  }

  private static boolean isPersonal(Event event, String field, Predicate<String> isPersonal) {
    return PERSONAL.getOrDefault(event.getClass(), List.of()).contains(field)
        || (event instanceof Event.Answered answered
            && field.equals("value")
            && isPersonal.test(answered.key()));
  }

  private boolean isThere(PropertyWriter property, Event event, SerializationContext context) {
    try {
      return ((BeanPropertyWriter) property).get(event) != null;
    } catch (Exception e) {
      wrapAndThrow(context, e, event, property.getName());
      return false;
    }
  }

  private void personal(
      Event event, List<PropertyWriter> fields, JsonGenerator json, SerializationContext context) {
    if (fields.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart(EventJson.PERSONAL);
    fields.forEach(field -> write(field, event, json, context));
    if (event instanceof Event.Said said) {
      arguments(said, json);
    }
    json.writeEndObject();
  }

  private void write(
      PropertyWriter property, Event event, JsonGenerator json, SerializationContext context) {
    try {
      property.serializeAsProperty(event, json, context);
    } catch (Exception e) {
      wrapAndThrow(context, e, event, property.getName());
    }
  }

  private static void lines(Event.Said said, JsonGenerator json) {
    if (said.lines().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(EventJson.LINES);
    for (Line line : said.lines()) {
      json.writeStartObject();
      json.writeStringProperty("text", line.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void arguments(Event.Said said, JsonGenerator json) {
    json.writeArrayPropertyStart(EventJson.ARGUMENTS);
    for (Line line : said.lines()) {
      json.writeStartObject();
      line.arguments().forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
