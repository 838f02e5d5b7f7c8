package fi.vuoro.flow.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A written answer with what a person who read it said of it; see {@code quality/README}. */
record Rated(String language, List<String> about, String answer, List<String> rating) {

  static List<Rated> of(String tag) {
    return in("/quality/" + tag + "/answers.cases", tag);
  }

  /** Those that were written after the measures were made. */
  static List<Rated> unseen(String tag) {
    return in("/quality/" + tag + "/unseen.cases", tag);
  }

  private static List<Rated> in(String resource, String tag) {
    List<Rated> rated = new ArrayList<>();
    List<String> about = List.of();
    for (String line : text(resource).split("\n")) {
      if (line.startsWith("ask ")) {
        about = List.of(line.substring(4).split(" \\| "));
      } else if (line.contains(" => ")) {
        String[] parts = line.split(" => ", 2);
        rated.add(
            new Rated(
                tag,
                about,
                parts[0].strip().replace("\\n", "\n"),
                List.of(parts[1].strip().split(" +"))));
      }
    }
    return rated;
  }

  private static String text(String resource) {
    try (InputStream in = Rated.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isGibberish() {
    return rating.contains("gibberish");
  }

  boolean isOffTopic() {
    return rating.contains("off-topic");
  }

  int specificity() {
    return List.of("generic", "concept", "example").indexOf(rating.getFirst());
  }
}
