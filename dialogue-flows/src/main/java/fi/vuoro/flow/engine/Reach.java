package fi.vuoro.flow.engine;

import java.util.List;

/** How the conversation could go on in another channel, as the shell knew when a reply was read. */
public sealed interface Reach {

  /** It already goes on there. */
  record Here() implements Reach {}

  /** An address is known or was given: the shell moves the conversation there. */
  record Ready() implements Reach {}

  /** An address is needed: an e-mail address, or a telephone number. */
  record NeedsAddress() implements Reach {}

  /** The customer goes there through a link of their own. */
  record Doorway(String url) implements Reach {}

  /**
   * It can't.
   *
   * @param channels in which it could
   */
  record Off(List<String> channels) implements Reach {
    public Off {
      channels = List.copyOf(channels);
    }
  }
}
