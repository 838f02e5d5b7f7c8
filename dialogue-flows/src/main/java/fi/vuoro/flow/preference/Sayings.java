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
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d\\s-]{4,}\\d");

  private final Lexicon lexicon;
  private final Patterns channel;
  private final Map<String, Patterns> byVerb = new LinkedHashMap<>();
  private final Patterns stop;
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
    stop = new Patterns(data.list("stop.ways"), Map.of(), surround);
    pause = new Patterns(data.list("pause.ways"), Map.of(), surround);
    hours = new Patterns(data.list("hours.ways"), Map.of(), surround);
    days = new Days(data.part("pause"), lexicon);
    times = new Times(data.part("hours"));
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /**
   * What somebody wrote.
   *
   * @param words without marks, each with a space behind it
   * @param known the set of them
   */
  record Said(String clean, String words, Set<String> known) {
    static Said of(String clean) {
      String plain = MARKS.matcher(Form.lower(clean)).replaceAll(" ").strip();
      List<String> words = List.of(SPACE.split(plain));
      return new Said(clean, String.join(" ", words) + " ", new HashSet<>(words));
    }
  }

  @Nullable Preference in(Said said, ZonedDateTime now) {
    Preference found = pause.in(said.words(), said.known(), slots -> pause(slots, now));
    if (found == null) {
      found = stop.in(said.words(), said.known(), slots -> new Preference.Stop());
    }
    if (found == null) {
      found = hours.in(said.words(), said.known(), slots -> times.in(slots.get("when")));
    }
    return found != null ? found : channel(said);
  }

  private @Nullable Preference pause(Patterns.Slots slots, ZonedDateTime now) {
    String said = slots.get("until");
    LocalDate day = said == null ? null : days.next(said, now);
    return day == null ? null : new Preference.Pause(day);
  }

  private @Nullable Preference channel(Said said) {
    Preference named = named(said, null);
    String clean = said.clean();
    if (named != null || clean.chars().noneMatch(c -> Character.isDigit(c) || c == '@')) {
      return named;
    }
    // "... by e-mail, name@example.com": the address can stand anywhere.
    String kind = clean.indexOf('@') >= 0 ? "email" : "sms";
    String address = Addresses.in(new Reply(clean, lexicon), kind);
    if (address == null) {
      return null;
    }
    return named(Said.of(ADDRESS.matcher(clean).replaceAll(" ")), address);
  }

  private @Nullable Preference named(Said said, @Nullable String address) {
    Preference found =
        channel.in(
            said.words(),
            said.known(),
            slots -> {
              String name = channels.get(String.valueOf(slots.get("channel")));
              return name == null ? null : new Preference.Channel(name, address);
            });
    for (Map.Entry<String, Patterns> verb : byVerb.entrySet()) {
      if (found == null) {
        found =
            verb.getValue()
                .in(
                    said.words(),
                    said.known(),
                    slots -> new Preference.Channel(verb.getKey(), address));
      }
    }
    return found;
  }
}
