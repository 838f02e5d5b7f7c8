package fi.vuoro.flow.question.email;

import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Denied;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an e-mail address, alone or in a sentence. */
final class EmailReading {
  private static final String AROUND = "<>()[]{}\"'.,;:!?";

  private EmailReading() {}

  static List<Candidate> read(Reply reply) {
    if (reply.isLong()) {
      return List.of();
    }
    String text = together(reply.clean());
    if (text.indexOf('@') < 0) {
      return spelledOut(reply);
    }
    Set<String> addresses = new LinkedHashSet<>();
    for (String part : text.split(" ")) {
      if (part.indexOf('@') >= 0) {
        EmailAddress.normal(bare(part)).ifPresent(addresses::add);
      }
    }
    if (addresses.isEmpty()) {
      Value.Words written = new Value.Words(text);
      return List.of(new Candidate(written, .5, null, Check.bad("error.email")));
    }
    List<Candidate> read = new ArrayList<>();
    boolean only = addresses.size() == 1;
    boolean alone = only && text.indexOf(' ') < 0;
    // "That one doesn't work any more", "not the one at work": which one is meant is not told.
    double confidence = alone ? 1 : only && !Denied.isClauseOf(address(text), reply) ? .95 : .5;
    addresses.forEach(address -> read.add(Candidate.of(new Value.Words(address), confidence)));
    return read;
  }

  /** "Aino.t @ gmail.com". */
  private static String together(String text) {
    return text.replace(" @ ", "@").replace(" @", "@").replace("@ ", "@");
  }

  private static String address(String text) {
    return Stream.of(text.split(" ")).filter(part -> part.indexOf('@') >= 0).findFirst().orElse("");
  }

  private static List<Candidate> spelledOut(Reply reply) {
    String address = new SpelledOut(reply).address();
    return address == null
        ? List.of()
        : EmailAddress.normal(address)
            .map(normal -> List.of(Candidate.of(new Value.Words(normal), .9)))
            .orElse(List.of());
  }

  private static String bare(String part) {
    int start = part.startsWith("mailto:") ? "mailto:".length() : 0;
    int end = part.length();
    while (start < end && AROUND.indexOf(part.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(start, end);
  }
}
