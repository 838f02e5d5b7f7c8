package fi.vuoro.channel;

import java.util.List;
import java.util.Optional;

/**
 * A channel that is set up: what is said becomes pieces in its own form, pieces get out, and what
 * its servers tell is understood. Safe to use from many threads.
 *
 * @param <P> a piece: what the channel sends at once
 */
public interface Channel<P> {

  /** Its name in conversations, identities and settings, such as {@code telegram}. */
  String name();

  /** What it can show, and how much of it at which pace. */
  Capabilities capabilities();

  /**
   * What is said, in the channel's own form. Pure: the same utterance gives the same pieces, and
   * nothing outside is looked at.
   *
   * @return at least one piece, to be sent in this order
   */
  List<P> render(Utterance utterance);

  /**
   * Sends a piece. It may block for as long as the channel takes, at most some ten seconds, and
   * tells by its result what became of the piece: neither a refusal nor a broken network throws.
   */
  Delivery send(Parcel<P> parcel);

  /**
   * What a call from the channel's servers says, once it is known to come from them. Nothing that a
   * caller can send throws.
   */
  default Heard receive(Call call) {
    return Heard.refused(404, "This channel is not called.");
  }

  /**
   * Begins to listen where the channel doesn't call but has to be asked, until it is closed. What
   * comes is given to the ear, and is done with only once the ear has returned: what it throws, is
   * tried again later.
   */
  default Listening listen(Ear ear) {
    return Listening.NONE;
  }

  /** Shows, where the channel can, that an answer is on its way. It may block. */
  default void typing(String address) {}

  /** Shows, where the channel can, that a tap was taken. It may block, and fails quietly. */
  default void taken(Incoming.Tapped tap) {}

  /**
   * The address under which a customer meets this channel in private, with a token that comes back
   * in {@link Incoming.Arrived}: a deep link. Empty where there is none, or none yet: some channels
   * learn their own name only once they are listened to.
   *
   * @param token at most 64 characters of {@code A-Z a-z 0-9 _ -}
   */
  default Optional<String> doorway(String token) {
    return Optional.empty();
  }

  /**
   * The one form of an address, which identities are told apart by.
   *
   * @throws IllegalArgumentException saying, for the one who wrote it, why it is no address here
   */
  String normalised(String address);

  /**
   * The kind of an address that is the same person's in every channel that has such, as a telephone
   * number is; empty where it is one of this channel alone.
   *
   * @param address normalised
   */
  default Optional<String> kind(String address) {
    return Optional.empty();
  }
}
