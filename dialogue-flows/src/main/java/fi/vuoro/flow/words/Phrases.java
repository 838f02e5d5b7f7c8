package fi.vuoro.flow.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words with their meanings; finds the longest at a place. */
final class Phrases {
  private static final int CHARACTERS = 200;

  private final Node root = new Node();

  void add(String phrase, Meaning meaning) {
    Node node = root;
    for (Word word : Splitting.words(Form.clean(phrase), CHARACTERS)) {
      node = node.next.computeIfAbsent(word.form(), form -> new Node());
    }
    node.meanings = node.meanings.with(meaning);
  }

  /**
   * The longest phrase that begins at a word, null where none does.
   *
   * @param forms the words as the language spells them
   */
  @Nullable Said longest(List<String> forms, int from) {
    Node node = root;
    Said longest = null;
    for (int at = from; at < forms.size(); at++) {
      node = node.next.get(forms.get(at));
      if (node == null) {
        break;
      }
      if (!node.meanings.isEmpty()) {
        longest = new Said(from, at + 1, node.meanings);
      }
    }
    return longest;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private Meanings meanings = Meanings.NONE;
  }
}
