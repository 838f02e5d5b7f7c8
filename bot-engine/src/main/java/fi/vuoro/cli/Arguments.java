package fi.vuoro.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: operands in order, and options by name.
 *
 * <p>{@code --name value} and {@code --name=value} are the same; a flag takes no value; after
 * {@code --} everything is an operand.
 */
record Arguments(List<String> operands, Map<String, String> options) {

  /**
   * Takes the words apart.
   *
   * @param options names, without dashes, of the options that take a value
   * @param flags names of those that take none
   * @throws WrongUsage at an option of another name, a missing value, or an option given twice
   */
  static Arguments parse(List<String> words, Set<String> options, Set<String> flags) {
    List<String> operands = new ArrayList<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (var rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (word.equals("--")) {
        rest.forEachRemaining(operands::add);
      } else if (!word.startsWith("--")) {
        operands.add(word);
      } else {
        String name = nameOf(word, options, flags);
        String value = flags.contains(name) ? "true" : valueOf(word, name, rest);
        if (found.putIfAbsent(name, value) != null) {
          throw new WrongUsage("Option --%s is given twice.".formatted(name));
        }
      }
    }
    return new Arguments(List.copyOf(operands), Map.copyOf(found));
  }

  private static String nameOf(String word, Set<String> options, Set<String> flags) {
    int equals = word.indexOf('=');
    String name = word.substring(2, equals < 0 ? word.length() : equals);
    if (options.contains(name) || (flags.contains(name) && equals < 0)) {
      return name;
    }
    throw new WrongUsage("There is no option %s here.".formatted(word));
  }

  private static String valueOf(String word, String name, Iterator<String> rest) {
    int equals = word.indexOf('=');
    if (equals >= 0) {
      return word.substring(equals + 1);
    }
    if (!rest.hasNext()) {
      throw new WrongUsage("Option --%s needs a value.".formatted(name));
    }
    return rest.next();
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  boolean flag(String name) {
    return options.containsKey(name);
  }
}
