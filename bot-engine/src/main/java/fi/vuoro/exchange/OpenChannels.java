package fi.vuoro.exchange;

import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that are on, beside the web chat, which always is. */
public final class OpenChannels {
  private static final int LONGEST_NAME = 320;
  private final Map<String, OpenChannel> byName = new LinkedHashMap<>();

  OpenChannels(List<OpenChannel> channels) {
    channels.forEach(channel -> byName.put(channel.name(), channel));
  }

  /** The channel of a name, if it is on. */
  public Optional<OpenChannel> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The channel that a body of the chat API names.
   *
   * @throws Problem 400 when it names none that is on
   */
  public OpenChannel named(Body body) {
    return find(body.required("channel", LONGEST_NAME))
        .orElseThrow(
            () ->
                body.wrong(
                    "channel",
                    "No channel of this name is set up.",
                    "Use one that GET .../channels lists."));
  }

  /** The other channels in which an address is the same person's. */
  public List<String> sharing(String name, String address) {
    Optional<String> kind = find(name).flatMap(open -> open.channel().kind(address));
    return kind.isEmpty()
        ? List.of()
        : byName.values().stream()
            .filter(other -> !other.name().equals(name))
            .filter(other -> other.channel().kind(address).equals(kind))
            .map(OpenChannel::name)
            .toList();
  }

  /** All of them. */
  public Collection<OpenChannel> all() {
    return List.copyOf(byName.values());
  }
}
