package fi.vuoro.flow.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One of a language's data files, or a part of it. A place in it is a path such as {@code
 * wishes.skip}; scalars are all text, so that {@code no} and {@code 07} are what they look like.
 */
public final class Data {

  private final String source;
  private final Map<String, Object> entries;

  /** Lists that were asked for: many times of every reply. */
  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

  private Data(String source, Map<String, Object> entries) {
    this.source = source;
    this.entries = entries;
  }

  static Data load(String resource) {
    try (InputStream in = Data.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no such language data: " + resource);
      }
      Object root = new Load(settings(resource)).loadFromInputStream(in);
      return new Data(resource, entries(resource, root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoadSettings settings(String resource) {
    return LoadSettings.builder()
        .setLabel(resource)
        .setSchema(new FailsafeSchema())
        .setAllowDuplicateKeys(false)
        .build();
  }

  private static Map<String, Object> entries(String place, @Nullable Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      throw new IllegalStateException(place + " is not a map");
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put(String.valueOf(key), value));
    return entries;
  }

  /** The keys of this part, in the order of the file. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** Whether a list, or a single text, is there. */
  public boolean isList(String path) {
    Object node = find(path);
    return node instanceof List<?> || node instanceof String;
  }

  public boolean has(String path) {
    return find(path) != null;
  }

  /**
   * The text at a path.
   *
   * @throws IllegalStateException where there is no text
   */
  public String text(String path) {
    if (find(path) instanceof String text) {
      return text;
    }
    throw missing(path, "text");
  }

  /** A list of texts; a single text is a list of one. Empty where there is none. */
  public List<String> list(String path) {
    List<String> known = lists.get(path);
    if (known == null) {
      known = made(path);
      lists.put(path, known);
    }
    return known;
  }

  private List<String> made(String path) {
    return switch (find(path)) {
      case null -> List.of();
      case String text -> List.of(text);
      case List<?> items -> items.stream().map(String::valueOf).toList();
      default -> throw missing(path, "list");
    };
  }

  /** The lists under a part, by key: {@code groups("months")} gives {@code 1 -> [tammikuu ...]}. */
  public Map<String, List<String>> groups(String path) {
    Data part = part(path);
    Map<String, List<String>> groups = new LinkedHashMap<>();
    part.keys().forEach(key -> groups.put(key, asList(part.entries.get(key), path + "." + key)));
    return groups;
  }

  private List<String> asList(@Nullable Object node, String path) {
    return switch (node) {
      case String text -> List.of(text);
      case List<?> items -> items.stream().map(String::valueOf).toList();
      case null, default -> throw missing(path, "list");
    };
  }

  /**
   * The part at a path.
   *
   * @throws IllegalStateException where there is no such part
   */
  public Data part(String path) {
    Object node = find(path);
    if (node == null) {
      throw missing(path, "part");
    }
    return new Data(source + "#" + path, entries(source + "#" + path, node));
  }

  /** A key may itself hold dots, as those of the texts do: the whole path is looked for first. */
  private @Nullable Object find(String path) {
    Object whole = entries.get(path);
    if (whole != null) {
      return whole;
    }
    int dot = path.indexOf('.');
    return dot > 0 && entries.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? new Data(source, entries(path, inner)).find(path.substring(dot + 1))
        : null;
  }

  /** All the texts below, by their path. */
  public Map<String, String> flat() {
    Map<String, String> flat = new LinkedHashMap<>();
    flatten("", entries, flat);
    return flat;
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> into) {
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(prefix + key + ".", inner, into);
          } else if (value instanceof List<?> items) {
            into.put(
                prefix + key,
                items.stream().map(String::valueOf).collect(Collectors.joining("\n")));
          } else {
            into.put(prefix + key, String.valueOf(value));
          }
        });
  }

  private IllegalStateException missing(String path, String kind) {
    return new IllegalStateException(source + ": no " + kind + " at " + path);
  }
}
