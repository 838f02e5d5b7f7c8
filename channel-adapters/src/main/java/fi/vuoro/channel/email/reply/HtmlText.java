package fi.vuoro.channel.email.reply;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as lines of text. What a program marks as quoted gets the arrow that quotes have in plain
 * text, and where it puts another message below, the rest is cut.
 */
public final class HtmlText {
  private static final int MOST_DEPTH = 400;
  private static final String NEVER_SHOWN =
      "script, style, head, title, template, noscript, [hidden], [style~=(?i)display:\\s*none]";

  /** Signatures, as programs mark them. */
  private static final String SIGNATURES =
      ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #signature,"
          + " #ms-outlook-mobile-signature, .protonmail_signature_block, #AppleMailSignature,"
          + " [data-smartmail=gmail_signature]";

  /** Where another message begins, as programs mark it. */
  private static final String MESSAGES =
      "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION,"
          + " #mail-editor-reference-message-container,"
          + " [style~=(?i)border:\\s*none;\\s*border-top:\\s*solid\\s*#(E1E1E1|B5C4DF)],"
          + " #reply-intro, .yahoo_quoted, .protonmail_quote";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "pre",
          "section",
          "article",
          "header",
          "footer");
  private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "pre");

  private HtmlText() {}

  /** The text of a document, whatever state it is in. */
  public static String of(String html) {
    Document document = Jsoup.parse(html);
    document.select(NEVER_SHOWN).remove();
    document.select(SIGNATURES).remove();
    for (Element message : document.select(MESSAGES)) {
      message.before(new Element("p").text(Quotes.CUT));
    }
    Lines lines = new Lines();
    document.body().traverse(lines);
    return lines.text();
  }

  /** Gathers lines while the tree is walked. */
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;

    @Override
    public void head(Node node, int depth) {
      if (depth > MOST_DEPTH) {
        return;
      }
      if (node instanceof TextNode words) {
        Element around = words.parent();
        boolean kept = around != null && around.closest("pre") != null;
        add(kept ? words.getWholeText() : words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
      } else if (BLOCKS.contains(node.nodeName())) {
        breakLine(node.nodeName().equals("br"));
        quotes += quote(node) ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (depth > MOST_DEPTH || !BLOCKS.contains(node.nodeName()) || node.nodeName().equals("br")) {
        return;
      }
      breakLine(PARAGRAPHS.contains(node.nodeName()));
      quotes -= quote(node) ? 1 : 0;
    }

    private void add(String words) {
      for (int i = 0; i < words.length(); i++) {
        if (words.charAt(i) == '\n') {
          breakLine(true);
        } else {
          line.append(words.charAt(i));
        }
      }
    }

    private void breakLine(boolean evenIfEmpty) {
      String words = line.toString().strip();
      line.setLength(0);
      if (!words.isEmpty() || evenIfEmpty) {
        text.append("> ".repeat(Math.min(quotes, 5))).append(words).append('\n');
      }
    }

    private static boolean quote(Node node) {
      return node.nodeName().equals("blockquote");
    }

    String text() {
      breakLine(false);
      return text.toString();
    }
  }
}
