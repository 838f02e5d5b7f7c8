package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.json.EffectJson;
import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.json.StateJson;
import fi.vuoro.store.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation as a document; all that is personal lies under {@code p}. */
final class ConversationDocument {
  static final String WAKE_AT = "wakeAt";
  static final String AT = "at";
  static final String EVENTS = "events";
  static final String PROJECTED = "projected";
  private static final String PERSONAL = EventJson.PERSONAL;

  private ConversationDocument() {}

  static Stored write(Conversation conversation) {
    State state = conversation.state();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("flow", state.flow());
    fields.put("version", state.version());
    fields.put("status", state.status().word());
    fields.put("customer", conversation.customer());
    fields.put("test", conversation.test());
    fields.put("token", conversation.tokenVersion());
    fields.put("startedAt", state.startedAt());
    fields.put(AT, state.at());
    fields.put(WAKE_AT, conversation.wakeAt());
    fields.put("inbound", conversation.inbound().stream().map(Inbound::line).toList());
    fields.put("chunks", conversation.chunks());
    fields.put("tail", Entry.json(conversation.entries()));
    fields.put(EVENTS, state.event());
    fields.put(PROJECTED, conversation.projected());
    fields.put("schema", StateJson.SCHEMA);
    Map<String, Object> personal = personal(conversation);
    CorrespondenceFields.write(conversation.correspondence(), fields, personal);
    fields.put(PERSONAL, personal);
    return new Stored(conversation.id(), conversation.revision(), fields);
  }

  private static Map<String, Object> personal(Conversation conversation) {
    Map<String, Object> personal = new LinkedHashMap<>();
    personal.put("state", StateJson.write(conversation.state()));
    List<String> effects = conversation.effects().stream().map(EffectJson::write).toList();
    if (!effects.isEmpty()) {
      personal.put("effects", effects);
    }
    return personal;
  }

  /** Whether it was not erased. */
  static boolean isKept(Stored document) {
    return document.find(PERSONAL, Map.class) != null;
  }

  /** The conversation in a document that was not erased. */
  static Conversation read(Stored document) {
    Map<?, ?> personal = document.find(PERSONAL, Map.class);
    if (personal == null) {
      throw new IllegalStateException("an erased conversation can't go on");
    }
    int schema = (int) document.number("schema");
    return new Conversation(
        document.id(),
        document.revision(),
        document.find("customer", String.class),
        document.flag("test"),
        (int) document.number("token"),
        StateJson.read(schema, String.valueOf(personal.get("state"))),
        strings(document.list("inbound")).stream().map(Inbound::of).toList(),
        (int) document.number("chunks"),
        strings(document.list("tail")).stream().map(Entry::kept).toList(),
        document.number(PROJECTED),
        effects(personal.get("effects")),
        CorrespondenceFields.read(document, personal));
  }

  private static List<Effect> effects(@Nullable Object list) {
    return list instanceof List<?> effects
        ? strings(effects).stream().map(EffectJson::read).toList()
        : List.of();
  }

  static List<String> strings(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }
}
