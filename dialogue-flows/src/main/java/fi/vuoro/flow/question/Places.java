package fi.vuoro.flow.question;

import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options called by their place: "the second one", "numero 2", "the last". */
final class Places {
  private final Reply reply;
  private final List<Shown> options;
  private final OptionNames names;

  Places(Reply reply, List<Shown> options, OptionNames names) {
    this.reply = reply;
    this.options = options;
    this.names = names;
  }

  /** The option of a place, null where none is said. */
  @Nullable Shown of(Said said) {
    Integer place = ordinal(said);
    if (place == null) {
      place = number(said);
    }
    return place == null || place < 1 || place > options.size() ? null : options.get(place - 1);
  }

  private @Nullable Integer ordinal(Said said) {
    String detail = said.detail(Sense.ORDINAL);
    int count = options.size();
    return switch (detail) {
      case null -> null;
      case "-1" -> count;
      case "0" -> count % 2 == 1 ? (Integer) ((count + 1) / 2) : null;
      default -> Integer.parseInt(detail);
    };
  }

  private @Nullable Integer number(Said said) {
    if (!names.areNumbered()) {
      return null;
    }
    Word word = reply.words().get(said.from());
    if (word.isDigits()) {
      return word.form().length() < 4 ? (Integer) Integer.parseInt(word.form()) : null;
    }
    String detail = said.is(Sense.ARTICLE) ? null : said.detail(Sense.NUMBER);
    return detail == null ? null : (Integer) Integer.parseInt(detail);
  }

  /** The options called by place from a word on. */
  List<Shown> from(int fromWord) {
    List<Shown> places = new ArrayList<>();
    List<Said> phrases = reply.phrases();
    for (int i = 0; i < phrases.size(); i++) {
      Said said = phrases.get(i);
      Said next = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
      List<Shown> several = next == null ? List.of() : several(said, next);
      Shown option = of(said);
      if (said.from() >= fromWord && !several.isEmpty()) {
        places.addAll(several);
        i++;
      } else if (said.from() >= fromWord && option != null) {
        places.add(option);
      }
    }
    return places;
  }

  /** "The first three", "kolme ekaa", "de två sista". */
  private List<Shown> several(Said one, Said other) {
    Integer count = count(one);
    String ordinal = other.detail(Sense.ORDINAL);
    if (count == null || ordinal == null) {
      count = count(other);
      ordinal = one.detail(Sense.ORDINAL);
    }
    boolean first = "1".equals(ordinal);
    boolean last = "-1".equals(ordinal);
    if (count == null || count < 2 || count > options.size() || !(first || last)) {
      return List.of();
    }
    return first
        ? options.subList(0, count)
        : options.subList(options.size() - count, options.size());
  }

  private @Nullable Integer count(Said said) {
    Word word = reply.words().get(said.from());
    boolean digits = word.isDigits() && word.form().length() < 3;
    String detail = digits ? word.form() : said.detail(Sense.NUMBER);
    return detail == null ? null : (Integer) Integer.parseInt(detail);
  }
}
