package fi.vuoro.exchange;

import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.ChannelType.Setting;
import fi.vuoro.settings.CannotStart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the channels whose settings are there, and says in a sentence which setting is wrong. */
final class ChannelsReader {
  private static final String FLOW = "flow";

  /** A property, or null if it is not set. */
  private final Function<String, @Nullable String> properties;

  /** What the channel of a name may use. */
  private final Function<String, ChannelType.Surroundings> around;

  ChannelsReader(
      Function<String, @Nullable String> properties,
      Function<String, ChannelType.Surroundings> around) {
    this.properties = properties;
    this.around = around;
  }

  /**
   * The channels that are on.
   *
   * @throws CannotStart when a setting is wrong, or some of a channel's are missing
   */
  OpenChannels open(List<ChannelType> types) {
    return new OpenChannels(types.stream().map(this::open).flatMap(Optional::stream).toList());
  }

  private Optional<OpenChannel> open(ChannelType type) {
    List<Setting> required = type.settings().stream().filter(s -> s.standard() == null).toList();
    List<Setting> missing = required.stream().filter(s -> value(type, s.name()).isEmpty()).toList();
    boolean named = type.settings().stream().anyMatch(s -> !value(type, s.name()).isEmpty());
    if (!missing.isEmpty() && !named) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw new CannotStart(
          "The channel "
              + type.name()
              + " is set up, but "
              + shown(type, missing.getFirst().name())
              + " is empty.",
          "Set it, or leave out every setting of the channel; docs/channels/"
              + type.name()
              + ".md explains them.");
    }
    // A channel that needs nothing is on when it is asked for.
    if (required.isEmpty() && !value(type, "on").equals("true")) {
      return Optional.empty();
    }
    String flow = value(type, FLOW);
    return Optional.of(new OpenChannel(opened(type), flow.isEmpty() ? null : flow));
  }

  private fi.vuoro.channel.Channel<?> opened(ChannelType type) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Setting setting : type.settings()) {
      String given = value(type, setting.name());
      String standard = setting.standard() == null ? "" : setting.standard();
      values.put(setting.name(), given.isEmpty() ? standard : given);
    }
    try {
      return type.open(new ChannelType.Values(values), around.apply(type.name()));
    } catch (IllegalArgumentException wrong) {
      throw new CannotStart(
          "The channel " + type.name() + " can't be opened: " + wrong.getMessage(),
          "Correct the setting, or leave out every setting of the channel; docs/channels/"
              + type.name()
              + ".md explains them.");
    }
  }

  private String value(ChannelType type, String setting) {
    String value = properties.apply(property(type, setting));
    return value == null ? "" : value.strip();
  }

  private static String property(ChannelType type, String setting) {
    return "vuoro.channels." + type.name() + "." + setting;
  }

  private static String shown(ChannelType type, String setting) {
    return property(type, setting).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
