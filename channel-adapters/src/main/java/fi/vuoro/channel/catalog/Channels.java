package fi.vuoro.channel.catalog;

import fi.vuoro.channel.ChannelType;
import java.util.List;

/** The catalog of channels, beside the web chat, which is always there. */
public final class Channels {
  /** A line each. */
  public static final List<ChannelType> ALL = List.of();

  private Channels() {}
}
