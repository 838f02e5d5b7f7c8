package fi.vuoro.web;

import fi.vuoro.flow.json.CanonicalJson;
import fi.vuoro.flow.json.NumberTooLong;
import fi.vuoro.flow.json.ValueJson;
import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A JSON object that a client sent, read field by field; what is wrong says where. */
public final class Body {
  private final String place;
  private final Map<String, @Nullable Value> fields;

  private Body(String place, Map<String, @Nullable Value> fields) {
    this.place = place;
    this.fields = fields;
  }

  /**
   * The object in a body; an absent one is empty.
   *
   * @param known names of the fields that it may have
   * @throws Problem 400 when it is anything else
   */
  public static Body of(@Nullable String text, Set<String> known) {
    if (text == null || text.isBlank()) {
      return new Body("", Map.of());
    }
    try {
      if (ValueJson.read(text) instanceof Value.Fields(var fields)) {
        return new Body("", checked("", fields, known));
      }
    } catch (NumberTooLong number) {
      throw Problem.invalid("This number has too many digits.")
          .at(number.pointer().isEmpty() ? "/" : number.pointer())
          .remedy(
              "Give at most "
                  + Value.Number.DIGITS
                  + " digits before the decimal point, and as many after it.");
    } catch (JacksonException notJson) {
      throw Problem.invalid("The body is not JSON.")
          .at(place(notJson.getLocation()))
          .remedy("Send one JSON object in UTF-8.");
    }
    throw Problem.invalid("The body is not a JSON object.").at("/").remedy("Send one object.");
  }

  /** Nesting that is too deep has no place of its own. */
  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? "/"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static Map<String, @Nullable Value> checked(
      String place, Map<String, @Nullable Value> fields, Set<String> known) {
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw Problem.invalid("There is no such field.")
            .at(place + "/" + shortened(name))
            .remedy(
                "Leave it out; the fields are " + String.join(", ", new TreeSet<>(known)) + ".");
      }
    }
    return fields;
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "...";
  }

  /** Whether a field is there and not null. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** The value of a field; null for none. */
  public @Nullable Value value(String name) {
    return fields.get(name);
  }

  /** A word without control characters. */
  public @Nullable String word(String name, int longest) {
    String word = text(name, longest);
    if (word != null && (word.isEmpty() || word.chars().anyMatch(Character::isISOControl))) {
      throw wrong(name, "This is not a word.", "Give it in plain characters, or leave it out.");
    }
    return word;
  }

  /** A word that must be there. */
  public String required(String name, int longest) {
    String word = word(name, longest);
    if (word == null) {
      throw wrong(name, "This field is missing.", "Give it.");
    }
    return word;
  }

  /** Text of at most so many characters; null for none. */
  public @Nullable String text(String name, int longest) {
    Value value = fields.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Value.Words(String text))) {
      throw wrong(name, "This is not a string.", "Put it in quotes.");
    }
    if (text.length() > longest) {
      throw wrong(name, "This is too long.", "Give at most " + longest + " characters.");
    }
    return text;
  }

  /** A nested object with these fields; null for none. */
  public @Nullable Body nested(String name, Set<String> known) {
    Value value = fields.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Value.Fields(var nested)) {
      String there = place + "/" + name;
      return new Body(there, checked(there, nested, known));
    }
    throw wrong(name, "This is not an object.", "Give an object.");
  }

  /** Named values; those that are null are left out. */
  public Map<String, Value> fields(String name) {
    Map<String, Value> named = new LinkedHashMap<>();
    Value value = fields.get(name);
    if (value instanceof Value.Fields(var nested)) {
      nested.forEach(
          (field, given) -> {
            if (given != null) {
              named.put(field, given);
            }
          });
    } else if (value != null) {
      throw wrong(name, "This is not an object.", "Give an object.");
    }
    return named;
  }

  /** The same text for the same object, however it was written. */
  public String canonical() {
    return CanonicalJson.write(new Value.Fields(fields));
  }

  /** A mistake in a field. */
  public Problem wrong(String name, String what, String remedy) {
    return Problem.invalid(what).at(place + "/" + name).remedy(remedy);
  }
}
