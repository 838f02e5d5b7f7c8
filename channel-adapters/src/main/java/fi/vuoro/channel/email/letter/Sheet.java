package fi.vuoro.channel.email.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The empty sheet that a letter is written on, and how it is styled. */
final class Sheet {
  private static final Pattern RULE = Pattern.compile("\\.([a-z]+)\\s*\\{([^}]*)}");

  private final Document empty;
  private final Map<String, String> styles = new LinkedHashMap<>();

  Sheet() {
    Document sheet = Jsoup.parse(resource("letter.html"));
    sheet.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    sheet.expectFirst("style").appendChild(new DataNode(resource("head.css").strip()));
    this.empty = sheet;
    Matcher rules = RULE.matcher(resource("inline.css"));
    while (rules.find()) {
      styles.put(rules.group(1), rules.group(2).strip());
    }
  }

  /** A sheet of one's own to write on. */
  Document copy() {
    return empty.clone();
  }

  /** The letter with every style where no program drops it. */
  String styled(Document letter) {
    for (Element element : letter.body().getAllElements()) {
      StringBuilder style = new StringBuilder();
      for (String name : element.classNames()) {
        style.append(styles.getOrDefault(name, ""));
      }
      if (!style.isEmpty()) {
        element.attr("style", style.toString());
      }
    }
    return letter.outerHtml();
  }

  private static String resource(String name) {
    try (InputStream in =
        Sheet.class.getResourceAsStream("/fi/vuoro/channel/email/letter/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The resource " + name + " of the e-mail channel is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
