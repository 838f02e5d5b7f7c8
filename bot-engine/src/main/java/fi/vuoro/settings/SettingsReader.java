package fi.vuoro.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.util.unit.DataSize;

/** Reads the settings from named properties, and says in one sentence which is wrong and why. */
final class SettingsReader {

  private static final int LEAST_KEY_LENGTH = 32;
  private static final int LONGEST_PASSWORD_BYTES = 72;

  /** A property, or null if it is not set. */
  private final Function<String, @Nullable String> properties;

  SettingsReader(Function<String, @Nullable String> properties) {
    this.properties = properties;
  }

  /**
   * @throws CannotStart if one of them is wrong
   */
  Settings read() {
    return new Settings(
        required("data", "a folder", Path::of),
        optional("flows", "a folder", Path::of),
        secret("mongodb-uri", "a connection string", UnaryOperator.identity()),
        required("zone", "a time zone such as Europe/Helsinki", ZoneId::of),
        optional("base-url", "an address such as https://ask.example.com", SettingsReader::origin),
        atLeast(1, "min-group"),
        list("proxies", "an IP address or range such as 10.0.0.0/8", SettingsReader::range),
        list("sites", "an origin such as https://www.example.com", s -> origin(s).toString()),
        secret("admin-password", "8 to 72 bytes long", SettingsReader::password),
        secret("key", "at least " + LEAST_KEY_LENGTH + " characters long", SettingsReader::key),
        required("session.idle", "a time such as 2h", DurationStyle::detectAndParse),
        required("session.life", "a time such as 12h", DurationStyle::detectAndParse),
        limits(),
        model(),
        embedding(),
        people(),
        required("moving.continue-after", "a time such as 1h, or 0", SettingsReader::silence));
  }

  private PeopleSettings people() {
    return new PeopleSettings(
        required("people.take-over", "true or false", SettingsReader::truth),
        flat("people.hours", "such as mon-fri 9:00-17:00", PeopleSettings::hours),
        Set.copyOf(flat("people.closed", "a date such as 2026-12-24", PeopleSettings::dates)),
        time("people.lease", "2m"),
        time("people.seen-within", "7d"),
        time("people.answer-within", "12h"));
  }

  private <T> List<T> flat(
      String name, String form, Function<String, ? extends Collection<T>> parse) {
    return list(name, form, parse).stream().<T>flatMap(Collection::stream).toList();
  }

  private static Duration silence(String text) {
    Duration time = DurationStyle.detectAndParse(text);
    if (time.isNegative()) {
      throw new IllegalArgumentException();
    }
    return time;
  }

  private Duration time(String name, String example) {
    return required(
        name,
        "a time such as " + example,
        text -> {
          Duration time = DurationStyle.detectAndParse(text);
          if (!time.isPositive()) {
            throw new IllegalArgumentException();
          }
          return time;
        });
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private Limits limits() {
    return new Limits(
        atLeast(0, "limits.starts-per-minute"),
        atLeast(0, "limits.messages-per-minute"),
        atLeast(0, "limits.messages-per-minute-from-address"),
        atLeast(0, "limits.channel-calls-per-minute"),
        atLeast(0, "limits.failed-logins-per-minute"),
        size("limits.chat-body"),
        size("limits.body"),
        size("limits.file"));
  }

  private @Nullable ModelSettings model() {
    ModelSettings.Provider provider =
        optional(
            "model.provider", "one of openai, anthropic and ollama", ModelSettings.Provider::of);
    if (provider == null) {
      return null;
    }
    URI url =
        optional("model.url", "an address such as https://api.example.com/v1", SettingsReader::api);
    Secret key = secret("model.key", "a key", UnaryOperator.identity());
    if (provider == ModelSettings.Provider.ANTHROPIC && key == null) {
      throw new CannotStart(
          shownName("model.key") + " is empty.", "Set it to the key of your Anthropic account.");
    }
    return new ModelSettings(
        provider,
        url == null ? provider.home() : url,
        required("model.name", "the name of a model of the provider", UnaryOperator.identity()),
        key,
        required("model.time", "a time such as 4s", DurationStyle::detectAndParse),
        atLeast(1, "model.at-once"),
        size("model.answer"),
        money("model.price-in"),
        money("model.price-out"),
        money("model.per-flow-a-day"));
  }

  private @Nullable EmbeddingSettings embedding() {
    ModelSettings.Provider provider =
        optional(
            "embedding.provider",
            "one of openai and ollama",
            ModelSettings.Provider::withEmbeddings);
    if (provider == null) {
      return null;
    }
    URI url =
        optional(
            "embedding.url", "an address such as https://api.example.com/v1", SettingsReader::api);
    return new EmbeddingSettings(
        provider,
        url == null ? provider.home() : url,
        required("embedding.name", "the name of a model of the provider", UnaryOperator.identity()),
        secret("embedding.key", "a key", UnaryOperator.identity()),
        required("embedding.time", "a time such as 1s", DurationStyle::detectAndParse));
  }

  private BigDecimal money(String name) {
    return required(
        name,
        "an amount such as 2.50",
        text -> {
          BigDecimal amount = new BigDecimal(text);
          if (amount.signum() < 0) {
            throw new IllegalArgumentException();
          }
          return amount;
        });
  }

  private DataSize size(String name) {
    return required(name, "a size such as 64KB", DataSize::parse);
  }

  private int atLeast(int least, String name) {
    return required(
        name,
        "a whole number of at least " + least,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least) {
            throw new IllegalArgumentException();
          }
          return number;
        });
  }

  private <T> List<T> list(String name, String form, Function<String, T> parse) {
    String text = properties.apply(property(name));
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .map(item -> parsed(name, item, form, parse))
        .toList();
  }

  private @Nullable Secret secret(String name, String form, UnaryOperator<String> check) {
    String text = properties.apply(property(name));
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return new Secret(check.apply(text));
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          shownName(name) + " is not " + form + ".", "Correct it, or leave it out.");
    }
  }

  private <T> @Nullable T optional(String name, String form, Function<String, T> parse) {
    String text = properties.apply(property(name));
    return text == null || text.isBlank() ? null : parsed(name, text.strip(), form, parse);
  }

  private <T> T required(String name, String form, Function<String, T> parse) {
    T value = optional(name, form, parse);
    if (value == null) {
      throw new CannotStart(shownName(name) + " is empty.", "Set it to " + form + ".");
    }
    return value;
  }

  private static <T> T parsed(String name, String text, String form, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new CannotStart(
          shownName(name) + " is \"" + text + "\", which is not " + form + ".",
          "Set it to " + form + ", or leave it out.");
    }
  }

  private static URI origin(String text) {
    try {
      URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean isOrigin =
          List.of("http", "https").contains(String.valueOf(uri.getScheme()))
              && uri.getHost() != null
              && uri.getRawPath().isEmpty()
              && uri.getRawQuery() == null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null;
      if (!isOrigin) {
        throw new IllegalArgumentException("no origin");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static URI api(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean isApi =
        List.of("http", "https").contains(String.valueOf(uri.getScheme()))
            && uri.getHost() != null
            && uri.getRawQuery() == null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null;
    if (!isApi) {
      throw new IllegalArgumentException("no address of an API");
    }
    return uri;
  }

  private static String range(String text) {
    // A name would be looked up and could change.
    if (!text.matches("[0-9a-fA-F.:]+(/[0-9]{1,3})?")) {
      throw new IllegalArgumentException("no address");
    }
    InetAddressMatchers.fromIpAddress(text);
    return text;
  }

  private static String password(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 8 || bytes > LONGEST_PASSWORD_BYTES) {
      throw new IllegalArgumentException("too short or too long");
    }
    return text;
  }

  private static String key(String text) {
    if (text.length() < LEAST_KEY_LENGTH) {
      throw new IllegalArgumentException("too short");
    }
    return text;
  }

  private static String property(String name) {
    return "vuoro." + name;
  }

  private static String shownName(String name) {
    return switch (name) {
      case "mongodb-uri" -> "MONGODB_URI";
      case "zone",
          "key",
          "proxies",
          "base-url",
          "min-group",
          "admin-password",
          "model.provider",
          "model.name",
          "model.key",
          "model.url",
          "embedding.provider",
          "embedding.name",
          "embedding.key",
          "embedding.url",
          "people.take-over",
          "people.hours",
          "people.closed" ->
          "VUORO_" + name.replace('-', '_').replace('.', '_').toUpperCase(java.util.Locale.ROOT);
      default -> property(name);
    };
  }
}
