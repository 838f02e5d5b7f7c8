package fi.vuoro.exchange;

import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.Tap;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A channel that is set up.
 *
 * @param flow id of the flow that a message from somebody unknown begins; null for none
 */
public record OpenChannel(Channel<?> channel, @Nullable String flow) {
  private static final int LONGEST_ADDRESS = 320;

  /** Its name. */
  public String name() {
    return channel.name();
  }

  /**
   * The address in a body, as the channel takes it.
   *
   * @throws Problem 400 when there is none, or none that can be
   */
  public String address(Body body) {
    try {
      return channel.normalised(body.required("address", LONGEST_ADDRESS));
    } catch (IllegalArgumentException wrong) {
      throw body.wrong("address", String.valueOf(wrong.getMessage()), "Correct the address.");
    }
  }

  /** Whether it can. */
  public boolean can(Capabilities.Feature feature) {
    return channel.capabilities().can(feature);
  }

  /** Whether a question's options are shown as text with numbers, since no control holds them. */
  public boolean showsAsText(AskedQuestion question) {
    Capabilities able = channel.capabilities();
    var options = Tap.options(question.presentation());
    if (options.isEmpty() || !(question.presentation() instanceof Presentation.One)) {
      return !options.isEmpty();
    }
    int longest = options.stream().mapToInt(o -> o.label().length()).max().orElse(0);
    boolean buttons = options.size() <= able.buttons() && longest <= able.buttonLabel();
    boolean list = options.size() <= able.list() && longest <= able.listLabel();
    return !buttons && !list;
  }
}
