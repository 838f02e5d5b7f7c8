package fi.vuoro.flow.reading;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Written replies of a language with what they mean; see {@code reading/README} for the form. */
final class Cases {
  private final Language language;
  private final Map<String, Posed> questions = new LinkedHashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private List<Language> languages = List.of();
  private @Nullable At at;

  /** A reply, where it arrives, and what it means. */
  record Case(int line, At at, String reply, String expected) {
    Verdict verdict(Reader reader) {
      String read = written(reader.read(at, reply));
      // A question mark alone stands for any doubt, whatever is offered.
      boolean right = expected.equals("?") ? read.startsWith("?") : expected.equals(read);
      return right ? Verdict.RIGHT : read.startsWith("?") ? Verdict.ASKED : Verdict.WRONG;
    }
  }

  /** How the reading of a case ends; asked again without need is a nuisance, wrong is worse. */
  enum Verdict {
    RIGHT,
    ASKED,
    WRONG
  }

  private Cases(Language language) {
    this.language = language;
    this.languages = List.of(language);
  }

  static List<Case> of(String tag) {
    Cases cases = new Cases(Languages.BUILT_IN.of(tag));
    String[] lines = text("/reading/" + tag + "/replies.cases").split("\n");
    for (int i = 0; i < lines.length; i++) {
      cases.line(i + 1, lines[i].strip());
    }
    return cases.cases;
  }

  private static String text(String resource) {
    try (InputStream in = Cases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void line(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("languages:")) {
      languages =
          List.of(line.substring(10).strip().split(" +")).stream()
              .map(Languages.BUILT_IN::of)
              .toList();
    } else if (line.startsWith("ask ")) {
      ask(line.substring(4));
    } else if (line.contains(" => ")) {
      String[] parts = line.split(" => ", 2);
      cases.add(new Case(number, here(), unescaped(parts[0].strip()), parts[1].strip()));
    } else {
      int colon = line.indexOf(':');
      String key = line.substring(0, colon).strip();
      for (Posed posed : At.parts(key, line.substring(colon + 1).strip(), language)) {
        questions.put(posed.key(), posed);
      }
    }
  }

  private At here() {
    if (at == null) {
      throw new IllegalStateException("no question is asked yet");
    }
    return at;
  }

  private static String unescaped(String reply) {
    return reply.replace("\\n", "\n").replace("\\s", " ");
  }

  /** {@code ask why after nps, effort then email}. */
  private void ask(String line) {
    String[] then = line.split(" then ", 2);
    String[] after = then[0].split(" after ", 2);
    at =
        new At(
            language,
            languages,
            questions.get(after[0].strip()),
            after.length > 1 ? named(after[1]) : List.of(),
            then.length > 1 ? named(then[1]) : List.of());
  }

  private List<Posed> named(String keys) {
    List<Posed> named = new ArrayList<>();
    for (String key : keys.split(",")) {
      Posed posed = questions.get(key.strip());
      if (posed == null) {
        throw new IllegalStateException("no question " + key);
      }
      named.add(posed);
    }
    return named;
  }

  /** A reading in the form in which cases are written. */
  static String written(Reading reading) {
    String value = written(reading.value());
    return switch (reading.kind()) {
      case ANSWER ->
          value
              + reading.also().entrySet().stream()
                  .map(also -> " + " + also.getKey() + " = " + written(also.getValue()))
                  .collect(Collectors.joining());
      case CORRECTION -> reading.step() == null ? ":fix" : ":fix " + reading.step() + " " + value;
      case UNCLEAR -> {
        String choices =
            reading.candidates().stream()
                .map(Choice::value)
                .sorted()
                .collect(Collectors.joining(", "));
        yield choices.isEmpty() ? "?" : "? " + choices;
      }
      case SKIP, BACK, REPEAT, PLAINER, WHY, LANGUAGE, STOP, HUMAN, QUESTION ->
          value.isEmpty() ? ":" + reading.kind().word() : ":" + reading.kind().word() + " " + value;
    };
  }

  private static String written(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Words words -> words.value();
      case Value.Number number -> number.value().toPlainString();
      case Value.Truth truth -> Boolean.toString(truth.value());
      case Value.Items items ->
          items.values().stream().map(Cases::written).collect(Collectors.joining(", ", "[", "]"));
      case Value.Fields fields ->
          fields.values().containsKey("given")
              ? written(fields.get("given"))
              : fields.values().values().stream()
                  .map(Cases::written)
                  .collect(Collectors.joining(" "));
      case Value.Moment moment -> moment.value().toString();
    };
  }
}
