package fi.vuoro.flow.yaml;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write a flow: JSON with nothing between, keys sorted (but those of {@code set},
 * whose order matters), translations merged, and the flows that it runs inline under {@code
 * subFlows}. Comments, quotes and the order of keys make no difference.
 */
public final class Canonical {
  private static final String IN_ORDER = "set";
  private static final String SUB_FLOWS = "subFlows";

  private final Draft draft;

  Canonical(Draft draft) {
    this.draft = draft;
  }

  /** The version that a canonical JSON is: SHA-256, 64 hex digits. */
  public static String version(String canonical) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The canonical JSON of a flow and of those that it runs. */
  String json(Node.Entries root, Map<String, String> subFlows) {
    Map<String, String> fields = new TreeMap<>(fields(root, false));
    fields.remove(SUB_FLOWS);
    if (!subFlows.isEmpty()) {
      fields.put(SUB_FLOWS, JsonText.object(new TreeMap<>(subFlows)));
    }
    return JsonText.object(fields);
  }

  private Map<String, String> fields(Node.Entries entries, boolean inOrder) {
    List<Node.Entry> sorted = new ArrayList<>(entries.entries());
    if (!inOrder) {
      sorted.sort(Comparator.comparing(entry -> entry.key().text()));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (Node.Entry entry : sorted) {
      String key = entry.key().text();
      fields.put(key, value(entry.value(), key.equals(IN_ORDER)));
    }
    return fields;
  }

  private String value(Node node, boolean inOrder) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Items items ->
          JsonText.array(items.items().stream().map(item -> value(item, false)).toList());
      case Node.Entries entries -> JsonText.object(fields(entries, inOrder));
      case Node.Nothing n -> "null";
    };
  }

  private String scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (!draft.isTyped(scalar)) {
      return JsonText.string(text);
    }
    boolean truth = text.equals("true") || text.equals("false");
    return truth ? text : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
