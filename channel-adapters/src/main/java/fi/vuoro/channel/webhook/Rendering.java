package fi.vuoro.channel.webhook;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Tap.Meaning;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.channel.web.ChatJson;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages in the shape of the chat API, with what a press on each option sends back, and once more
 * as plain text for messengers that have no buttons.
 */
final class Rendering {
  /** Longer scales are answered by a number alone. */
  private static final int POINTS = 101;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Utterance utterance;

  private Rendering(Utterance utterance) {
    this.utterance = utterance;
  }

  static Said of(Utterance utterance) {
    return new Said(new Rendering(utterance).data());
  }

  private ObjectNode data() {
    ObjectNode data = MAPPER.createObjectNode();
    data.put("conversation", utterance.conversation());
    data.put("title", utterance.title());
    data.put("language", utterance.language());
    ArrayNode messages = data.putArray("messages");
    utterance.messages().forEach(message -> messages.add(message(message)));
    data.putObject("links")
        .put("conversation", utterance.links().conversation())
        .put("preferences", utterance.links().preferences());
    return data;
  }

  private ObjectNode message(Message message) {
    ObjectNode json = MAPPER.valueToTree(ChatJson.message(message));
    json.put("plain", PlainText.of(message, utterance.wording()));
    AskedQuestion question = message.question();
    if (question != null && json.get("question") instanceof ObjectNode asked) {
      tap(asked.path("options"), message, Meaning.Option::new);
      tap(asked.path("noAnswer"), message, Meaning.NoAnswer::new);
      if (question.presentation() instanceof Presentation.Scale scale) {
        points(asked.putArray("points"), message, scale);
      }
      wishes(asked.putArray("wishButtons"), message, question);
    }
    return json;
  }

  private void tap(JsonNode options, Message message, IntFunction<Meaning> meaning) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i) instanceof ObjectNode option) {
        option.put("tap", tap(message, meaning.apply(i)));
      }
    }
  }

  private void points(ArrayNode points, Message message, Presentation.Scale scale) {
    if ((long) scale.max() - scale.min() < POINTS) {
      for (int i = scale.min(); i <= scale.max(); i++) {
        points.addObject().put("value", i).put("tap", tap(message, new Meaning.Point(i)));
      }
    }
  }

  private void wishes(ArrayNode buttons, Message message, AskedQuestion question) {
    for (Wish wish : question.wishes()) {
      buttons
          .addObject()
          .put("wish", wish.word())
          .put("label", utterance.wording().text("wish." + wish.word()))
          .put("tap", tap(message, new Meaning.Wished(wish)));
    }
  }

  private String tap(Message message, Meaning meaning) {
    return new Tap(utterance.conversation(), message.seq(), meaning).encoded();
  }
}
