package fi.vuoro.channel.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message.
 *
 * @param text what notifications show, and readers that know no blocks
 */
record Piece(String text, List<Block> blocks) {
  Piece {
    blocks = List.copyOf(blocks);
  }

  /** What {@code chat.postMessage} takes; Slack makes a direct message of a user's id. */
  Map<String, Object> parameters(String user) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("channel", user);
    all.put("text", Escaped.of(text));
    all.put("blocks", blocks.stream().map(Block::json).toList());
    all.put("unfurl_links", false);
    all.put("unfurl_media", false);
    return all;
  }

  boolean hasPicture() {
    return blocks.stream().anyMatch(block -> block instanceof Block.Picture);
  }

  /** The same where Slack could not fetch a picture: what it shows, and where it is. */
  Piece inWords() {
    List<Block> words = new ArrayList<>();
    for (Block block : blocks) {
      words.add(
          block instanceof Block.Picture(String url, String alt)
              ? new Block.Section(alt + "\n" + url)
              : block);
    }
    return new Piece(text, words);
  }
}
