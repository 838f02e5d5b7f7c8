package fi.vuoro.channel.email.letter;

import org.jsoup.nodes.Element;

/** Links in a letter, none of which leads anywhere but to the web. */
final class Links {
  private Links() {}

  static Element to(String url, String label, String look) {
    Element link = new Element("a").addClass(look).text(label);
    return leadsOut(url) ? link.attr("href", url).attr("target", "_blank") : link;
  }

  static boolean leadsOut(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
        || url.regionMatches(true, 0, "http://", 0, 7);
  }
}
