package fi.vuoro.exchange;

import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.Tap;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * A channel that is set up.
 *
 * @param flow id of the flow that a message from somebody unknown begins; null for none
 */
public record OpenChannel(Channel<?> channel, @Nullable String flow) {

  /** Its name. */
  public String name() {
    return channel.name();
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
