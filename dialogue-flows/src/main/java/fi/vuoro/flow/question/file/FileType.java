package fi.vuoro.flow.question.file;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.Seconds;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture or another file, sent beside the words.
 *
 * @param accept media types ({@code image/*}); pictures and PDF unless the flow says otherwise
 * @param maxBytes 10 MB unless the flow says otherwise
 */
public record FileType(List<String> accept, long maxBytes) implements QuestionType {
  private static final List<String> USUAL = List.of("image/*", "application/pdf");
  private static final long USUAL_BYTES = 10_000_000;

  public FileType {
    accept = List.copyOf(accept);
  }

  public static FileType read(Keys keys) {
    List<String> accept = keys.words("accept");
    for (String type : accept) {
      if (type.indexOf('/') < 1) {
        keys.error(
            "accept",
            "media-type",
            "`" + type + "` is no media type",
            "write image/* or image/png");
      }
    }
    String written = keys.word("maxSize");
    Long size = written == null ? (Long) USUAL_BYTES : Size.parse(written).orElse(null);
    if (size == null) {
      keys.error("maxSize", "file-size", "`" + written + "` is no size", "write 10 MB");
    }
    return new FileType(accept.isEmpty() ? USUAL : accept, size == null ? USUAL_BYTES : size);
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public int seconds() {
    return Seconds.WRITTEN;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.FileUpload(accept, maxBytes);
  }

  @Override
  public Check check(Value value, Asking asking) {
    if (!(value instanceof Value.Fields fields)) {
      return Check.bad("error.file");
    }
    String id = Given.words(fields.get("id"));
    String name = Given.words(fields.get("name"));
    String mediaType = Given.words(fields.get("mediaType"));
    BigDecimal bytes = Given.number(fields.get("bytes"));
    if (id == null || name == null || mediaType == null || bytes == null) {
      return Check.bad("error.file");
    }
    if (!accepts(mediaType)) {
      return Check.bad("error.file-type", "accept", String.join(", ", accept));
    }
    if (bytes.compareTo(BigDecimal.valueOf(maxBytes)) > 0) {
      return Check.bad("error.file-size", "max", Size.show(maxBytes));
    }
    Map<String, @Nullable Value> file = new LinkedHashMap<>();
    List.of("id", "name", "mediaType", "bytes").forEach(key -> file.put(key, fields.get(key)));
    return Check.good(new Value.Fields(file));
  }

  /** Whether it takes files of a media type. */
  public boolean accepts(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return accept.stream()
        .anyMatch(
            accepted ->
                accepted.equals("*/*")
                    || accepted.equals(type)
                    || (accepted.endsWith("/*")
                        && type.startsWith(accepted.substring(0, accepted.length() - 1))));
  }

  /** Words are no file. */
  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return List.of();
  }

  @Override
  public Type type() {
    Type words = Type.Words.free();
    return new Type.Fields(
        Map.of("id", words, "name", words, "mediaType", words, "bytes", Type.Number.any()), false);
  }

  @Override
  public String show(Value value, Asking asking) {
    String name = value instanceof Value.Fields file ? Given.words(file.get("name")) : null;
    return name == null ? "" : name;
  }
}
