package fi.vuoro.channel;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of channel: its settings, and how it is opened with them. */
public interface ChannelType {

  /** The name of its channel. */
  String name();

  /** Its settings, under {@code vuoro.channels.<name>}. */
  List<Setting> settings();

  /**
   * The channel with these settings. It reaches nothing yet.
   *
   * @throws IllegalArgumentException saying which setting is wrong, why, and what to set instead,
   *     without the value of a secret
   */
  Channel<?> open(Values values, Surroundings around);

  /**
   * A setting.
   *
   * @param name such as {@code token}
   * @param secret whether it is to be given by the environment and never shown
   * @param standard its default; null where it must be set for the channel to be on
   */
  record Setting(String name, boolean secret, @Nullable String standard) {
    /** A secret without which the channel is off. */
    public static Setting secret(String name) {
      return new Setting(name, true, null);
    }

    /** Something without which the channel is off. */
    public static Setting required(String name) {
      return new Setting(name, false, null);
    }

    /** Something that has a default, perhaps an empty one. */
    public static Setting standard(String name, String standard) {
      return new Setting(name, false, standard);
    }
  }

  /** What the settings are set to. */
  record Values(Map<String, String> byName) {
    public Values {
      byName = Map.copyOf(byName);
    }

    /** The value, or the default; empty for an optional one that isn't set. */
    public String text(String name) {
      return byName.getOrDefault(name, "");
    }

    /** Secrets are not shown. */
    @Override
    public String toString() {
      return byName.keySet().toString();
    }
  }

  /**
   * What a channel may use of the process.
   *
   * @param calls the public address at which the channel's own servers may call; null where there
   *     is none
   */
  record Surroundings(InstantSource clock, HttpClient http, @Nullable URI calls) {
    /** Where no public address is known. */
    public Surroundings(InstantSource clock, HttpClient http) {
      this(clock, http, null);
    }
  }
}
