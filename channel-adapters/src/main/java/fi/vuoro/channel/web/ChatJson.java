package fi.vuoro.channel.web;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.Media;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages in the shape of the chat API: maps and lists that any JSON writer can write. */
public final class ChatJson {
  private ChatJson() {}

  /** The messages, in order. */
  public static List<Map<String, @Nullable Object>> messages(List<Message> messages) {
    return messages.stream().map(ChatJson::message).toList();
  }

  /** One message. */
  public static Map<String, @Nullable Object> message(Message message) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seq", message.seq());
    json.put("from", word(message.from()));
    json.put("kind", word(message.kind()));
    json.put("text", message.text());
    json.put("question", message.question() == null ? null : question(message.question()));
    json.put("actions", message.actions());
    json.put("media", message.media() == null ? null : media(message.media()));
    json.put("at", message.at().toString());
    if (message.name() != null) {
      json.put("name", message.name());
    }
    return json;
  }

  private static Map<String, @Nullable Object> question(AskedQuestion question) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("step", question.step());
    json.put("type", question.type());
    json.put("presentation", question.presentation().kind());
    presentation(question.presentation(), json);
    json.put("optional", question.optional());
    json.put("wishes", question.wishes().stream().map(Wish::word).toList());
    if (!question.noAnswer().isEmpty()) {
      json.put("noAnswer", options(question.noAnswer()));
    }
    return json;
  }

  private static void presentation(Presentation presentation, Map<String, @Nullable Object> json) {
    switch (presentation) {
      case Presentation.FreeText text -> {
        json.put("multiline", text.multiline());
        json.put("maxLength", text.maxLength());
        json.put("format", word(text.format()));
      }
      case Presentation.One one -> json.put("options", options(one.options()));
      case Presentation.Many many -> {
        json.put("options", options(many.options()));
        json.put("min", many.min());
        json.put("max", many.max());
      }
      case Presentation.Scale scale -> {
        json.put("min", scale.min());
        json.put("max", scale.max());
        json.put("lowLabel", scale.lowLabel());
        json.put("highLabel", scale.highLabel());
        json.put("look", word(scale.look()));
      }
      case Presentation.NumberField number -> {
        json.put("min", number.min());
        json.put("max", number.max());
        json.put("decimals", number.decimals());
        json.put("unit", number.unit());
      }
      case Presentation.DateField date -> {
        json.put("part", word(date.part()));
        json.put("min", date.min());
        json.put("max", date.max());
      }
      case Presentation.Ranking ranking -> {
        json.put("options", options(ranking.options()));
        json.put("top", ranking.top());
      }
      case Presentation.FileUpload file -> {
        json.put("accept", file.accept());
        json.put("maxBytes", file.maxBytes());
      }
    }
  }

  private static List<Map<String, @Nullable Object>> options(List<Choice> options) {
    return options.stream()
        .map(
            option -> {
              Map<String, @Nullable Object> json = new LinkedHashMap<>();
              json.put("value", option.value());
              json.put("label", option.label());
              json.put("image", option.image());
              return json;
            })
        .toList();
  }

  private static Map<String, @Nullable Object> media(Media media) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", word(media.kind()));
    json.put("url", media.url());
    json.put("alt", media.alt());
    return json;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
