package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Content;
import fi.vuoro.channel.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Files in a message, fetched when they are opened. */
final class Files {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("document", "file", "application/octet-stream"),
          new Kind("voice", "voice.ogg", "audio/ogg"),
          new Kind("audio", "audio.mp3", "audio/mpeg"),
          new Kind("video", "video.mp4", "video/mp4"),
          new Kind("video_note", "video.mp4", "video/mp4"));

  private final Bot bot;

  Files(Bot bot) {
    this.bot = bot;
  }

  /** A member that holds a file, and what it is called where nothing is told. */
  private record Kind(String member, String name, String mediaType) {}

  private record Fetched(Bot bot, String id) implements Content {
    @Override
    public InputStream open() throws IOException {
      return bot.file(id);
    }
  }

  /** What a message brings along: Telegram sends one file a message. */
  List<Attachment> of(JsonNode message) {
    return Stream.concat(
            largest(message.path("photo")).stream(),
            KINDS.stream().flatMap(kind -> file(message.path(kind.member()), kind).stream()))
        .limit(1)
        .toList();
  }

  private Optional<Attachment> file(JsonNode told, Kind kind) {
    String name = Json.text(told, "file_name");
    String type = Json.text(told, "mime_type");
    return attachment(
        told, name.isEmpty() ? kind.name() : name, type.isEmpty() ? kind.mediaType() : type);
  }

  /** A photo comes in several sizes. */
  private Optional<Attachment> largest(JsonNode sizes) {
    JsonNode largest = sizes.path(-1);
    for (JsonNode size : sizes) {
      if (Json.number(size, 0, "width") >= Json.number(largest, 0, "width")) {
        largest = size;
      }
    }
    return attachment(largest, "photo.jpg", "image/jpeg");
  }

  private Optional<Attachment> attachment(JsonNode told, String name, String mediaType) {
    String id = Json.text(told, "file_id");
    return id.matches("[A-Za-z0-9_-]{1,300}")
        ? Optional.of(
            new Attachment(
                name, mediaType, Json.number(told, -1, "file_size"), new Fetched(bot, id)))
        : Optional.empty();
  }
}
