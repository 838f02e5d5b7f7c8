package fi.vuoro.flow.preference;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.email.EmailType;
import fi.vuoro.flow.question.phone.PhoneType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a customer can be written to, as a question of that type would read it. */
final class Addresses {
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d[\\d\\s()-]{5,}\\d");
  private static final ZonedDateTime ANY_TIME =
      ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Addresses() {}

  static @Nullable String in(Reply reply, String channel) {
    if (channel.equals("email")) {
      return read(new EmailType(), reply);
    }
    String number = read(new PhoneType(null), reply);
    return number == null ? international(reply.clean()) : number;
  }

  private static @Nullable String international(String words) {
    Matcher written = INTERNATIONAL.matcher(words);
    return written.find() ? PhoneType.international(written.group()).orElse(null) : null;
  }

  private static @Nullable String read(QuestionType type, Reply reply) {
    Language language = reply.language();
    Asking asking = new Asking(language, OptionSet.NONE, ANY_TIME, text -> "", "");
    List<Candidate> found = type.read(reply, asking);
    boolean sure =
        found.size() == 1
            && found.getFirst().problem() == null
            && found.getFirst().confidence() >= Candidate.SURE;
    return sure && found.getFirst().value() instanceof Value.Words(String address) ? address : null;
  }
}
