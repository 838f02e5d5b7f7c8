package fi.vuoro.flow.yaml;

import fi.vuoro.flow.source.Place;
import java.util.List;
import java.util.Optional;

/** A piece of a YAML document with its place. */
sealed interface Node {
  Place place();

  /** What it is, for a finding. */
  default String kind() {
    return switch (this) {
      case Scalar s -> "a single value";
      case Items i -> "a list";
      case Entries e -> "keys with values";
      case Nothing n -> "nothing";
    };
  }

  /** One value, always text. Identity matters: the same words elsewhere are another node. */
  final class Scalar implements Node {
    private final String text;
    private final boolean plain;
    private final Written written;

    /**
     * @param plain without quotes, so that it may be a number or a truth
     */
    Scalar(String text, boolean plain, Written written) {
      this.text = text;
      this.plain = plain;
      this.written = written;
    }

    String text() {
      return text;
    }

    Written written() {
      return written;
    }

    boolean plain() {
      return plain;
    }

    @Override
    public Place place() {
      return written.at(text, 0, true);
    }

    /** The place of an offset in the text, in UTF-16 units. */
    Place place(int offset) {
      return written.at(text, offset, false);
    }
  }

  /** A list. */
  record Items(List<Node> items, Place place) implements Node {}

  /** Keys with values, in order, no key twice. */
  record Entries(List<Entry> entries, Place place) implements Node {
    Optional<Entry> find(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
    }

    Optional<Node> value(String key) {
      return find(key).map(Entry::value);
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, Node value) {}

  /** Something that is already a finding, and reads as absent. */
  record Nothing(Place place) implements Node {}

  /** Where the text of a scalar stands in its file. */
  interface Written {
    /**
     * The place of an offset in the text.
     *
     * @param whole the beginning of the scalar with its quotes, rather than of the offset
     */
    Place at(String text, int offset, boolean whole);
  }
}
