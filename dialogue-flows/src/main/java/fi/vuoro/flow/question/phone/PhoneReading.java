package fi.vuoro.flow.question.phone;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Denied;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a telephone number, alone or in a sentence. */
final class PhoneReading {
  private static final int LEAST_DIGITS = 5;

  private final PhoneType type;
  private final Language language;

  PhoneReading(PhoneType type, Language language) {
    this.type = type;
    this.language = language;
  }

  List<Candidate> read(Reply reply) {
    String text = reply.clean();
    long digits = text.chars().limit(Reply.READ_AT_MOST).filter(Character::isDigit).count();
    if (digits < LEAST_DIGITS || reply.isLong()) {
      return List.of();
    }
    Set<String> numbers = new LinkedHashSet<>();
    // A number alone needs no search, which costs more.
    if (reply.words().stream().noneMatch(Word::isLetters)) {
      type.parse(text, language).ifPresent(numbers::add);
    }
    if (numbers.isEmpty()) {
      for (PhoneNumberMatch match :
          PhoneNumberUtil.getInstance().findNumbers(text, type.region(language))) {
        numbers.add(PhoneNumberUtil.getInstance().format(match.number(), PhoneNumberFormat.E164));
      }
    }
    if (numbers.isEmpty()) {
      Value.Words written = new Value.Words(text);
      return List.of(new Candidate(written, .5, null, Check.bad("error.phone")));
    }
    List<Candidate> read = new ArrayList<>();
    double confidence = numbers.size() == 1 && !isDenied(reply) ? .95 : .5;
    numbers.forEach(number -> read.add(Candidate.of(new Value.Words(number), confidence)));
    return read;
  }

  private static boolean isDenied(Reply reply) {
    return reply.words().stream()
        .filter(word -> word.isDigits() && word.form().length() > 2)
        .anyMatch(word -> Denied.isClauseOf(word.form(), reply));
  }
}
