package fi.vuoro.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that are on, beside the web chat, which always is. */
public final class OpenChannels {
  private final Map<String, OpenChannel> byName = new LinkedHashMap<>();

  OpenChannels(List<OpenChannel> channels) {
    channels.forEach(channel -> byName.put(channel.name(), channel));
  }

  /** The channel of a name, if it is on. */
  public Optional<OpenChannel> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them. */
  public Collection<OpenChannel> all() {
    return List.copyOf(byName.values());
  }
}
