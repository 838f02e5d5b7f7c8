package fi.vuoro.channel.whatsapp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces as the Cloud API wants them. */
final class Payload {
  /** What a variable of a template may not hold. */
  private static final String BLANKS = "\\s+";

  private Payload() {}

  /** The body of the call that sends a piece. */
  static Map<String, Object> of(Piece piece, String address) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("messaging_product", "whatsapp");
    json.put("recipient_type", "individual");
    json.put(Addresses.isNumber(address) ? "to" : "recipient", address);
    switch (piece) {
      case Piece.Text text ->
          put(
              json,
              "text",
              Map.of("body", text.body(), "preview_url", text.body().contains("://")));
      case Piece.Picture picture ->
          put(json, "image", Map.of("link", picture.link(), "caption", picture.caption()));
      case Piece.Buttons buttons -> put(json, "interactive", buttons(buttons));
      case Piece.Rows rows -> put(json, "interactive", rows(rows));
      case Piece.Template template -> put(json, "template", template(template));
      case Piece.Unsendable none -> throw new IllegalArgumentException("This is never sent.");
    }
    return json;
  }

  /** The body of the call that marks a message as read, and perhaps that an answer is coming. */
  static Map<String, Object> read(String message, boolean typing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("messaging_product", "whatsapp");
    json.put("status", "read");
    json.put("message_id", message);
    if (typing) {
      json.put("typing_indicator", Map.of("type", "text"));
    }
    return json;
  }

  private static void put(Map<String, Object> json, String type, Map<String, Object> what) {
    json.put("type", type);
    json.put(type, what);
  }

  private static Map<String, Object> buttons(Piece.Buttons buttons) {
    List<Map<String, Object>> shown =
        buttons.buttons().stream()
            .map(
                button ->
                    Map.<String, Object>of(
                        "type",
                        "reply",
                        "reply",
                        Map.of("id", button.id(), "title", button.title())))
            .toList();
    return interactive("button", buttons.body(), Map.of("buttons", shown));
  }

  private static Map<String, Object> rows(Piece.Rows rows) {
    List<Map<String, Object>> shown = rows.rows().stream().map(Payload::row).toList();
    return interactive(
        "list",
        rows.body(),
        Map.of("button", rows.opener(), "sections", List.of(Map.of("rows", shown))));
  }

  private static Map<String, Object> row(Piece.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", row.id());
    json.put("title", row.title());
    if (!row.description().isEmpty()) {
      json.put("description", row.description());
    }
    return json;
  }

  private static Map<String, Object> interactive(
      String type, String body, Map<String, Object> action) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("body", Map.of("text", body));
    json.put("action", action);
    return json;
  }

  private static Map<String, Object> template(Piece.Template template) {
    Map<String, Object> again =
        Map.of(
            "type",
            "button",
            "sub_type",
            "quick_reply",
            "index",
            "0",
            "parameters",
            List.of(Map.of("type", "payload", "payload", template.again())));
    Map<String, Object> body =
        Map.of(
            "type", "body", "parameters", List.of(text(template.title()), text(template.link())));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", template.name());
    json.put("language", Map.of("code", template.language()));
    json.put("components", List.of(body, again));
    return json;
  }

  private static Map<String, Object> text(String value) {
    return Map.of("type", "text", "text", value.replaceAll(BLANKS, " ").strip());
  }
}
