package fi.vuoro.flow.preference;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a language says what its speakers want about being written to. */
final class Sayings {
  private static final Pattern MARKS = Pattern.compile("[!?,;:…\"“”()]+|(?<=\\D)\\.(?=\\s|$)");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d\\s-]{4,}\\d");

  private final Lexicon lexicon;
  private final Patterns channel;
  private final Map<String, Patterns> byVerb = new LinkedHashMap<>();
  private final Patterns pause;
  private final Patterns hours;
  private final Map<String, String> channels = new HashMap<>();
  private final Days days;
  private final Times times;

  Sayings(Data data, Lexicon lexicon) {
    this.lexicon = lexicon;
    List<String> surround = data.list("surround");
    data.groups("channel.names")
        .forEach((name, all) -> all.forEach(said -> channels.put(said, name)));
    channel =
        new Patterns(data.list("channel.ways"), Map.of("channel", channels.keySet()), surround);
    data.groups("channel.verbs")
        .forEach((name, ways) -> byVerb.put(name, new Patterns(ways, Map.of(), surround)));
    pause = new Patterns(data.list("pause.ways"), Map.of(), surround);
    hours = new Patterns(data.list("hours.ways"), Map.of(), surround);
    days = new Days(data.part("pause"), lexicon);
    times = new Times(data.part("hours"));
  }

  Lexicon lexicon() {
    return lexicon;
  }

  @Nullable Preference in(String clean, ZonedDateTime now) {
    String words = plain(clean);
    Set<String> known = known(words);
    Preference found = pause.in(words, known, slots -> pause(slots, now));
    if (found == null) {
      found = hours.in(words, known, slots -> times.in(slots.get("when")));
    }
    return found != null ? found : channel(clean, words, known);
  }

  private static String plain(String clean) {
    String plain = MARKS.matcher(Form.lower(clean)).replaceAll(" ");
    return plain.strip().replaceAll("\\s+", " ") + " ";
  }

  private @Nullable Preference pause(Patterns.Slots slots, ZonedDateTime now) {
    String said = slots.get("until");
    LocalDate day = said == null ? null : days.next(said, now);
    return day == null ? null : new Preference.Pause(day);
  }

  private @Nullable Preference channel(String clean, String words, Set<String> known) {
    Preference named = named(words, known, null);
    if (named != null || clean.chars().noneMatch(c -> Character.isDigit(c) || c == '@')) {
      return named;
    }
    // "... by e-mail, name@example.com": the address can stand anywhere.
    String kind = clean.indexOf('@') >= 0 ? "email" : "sms";
    String address = Addresses.in(new Reply(clean, lexicon), kind);
    if (address == null) {
      return null;
    }
    String rest = plain(ADDRESS.matcher(clean).replaceAll(" "));
    return named(rest, known(rest), address);
  }

  private @Nullable Preference named(String words, Set<String> known, @Nullable String address) {
    Preference found =
        channel.in(
            words,
            known,
            slots -> {
              String name = channels.get(String.valueOf(slots.get("channel")));
              return name == null ? null : new Preference.Channel(name, address);
            });
    for (Map.Entry<String, Patterns> verb : byVerb.entrySet()) {
      if (found == null) {
        found =
            verb.getValue()
                .in(words, known, slots -> new Preference.Channel(verb.getKey(), address));
      }
    }
    return found;
  }

  private static Set<String> known(String words) {
    return new HashSet<>(List.of(words.strip().split(" +")));
  }
}
