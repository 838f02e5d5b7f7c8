package fi.vuoro.exchange;

import fi.vuoro.settings.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this installation is found from outside. */
@Component
public class Address {
  private static final String STANDARD_PORT = "8080";

  private final Settings settings;
  private final Environment environment;

  Address(Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /**
   * The base of every address, without a slash at its end; this machine's own where none is set.
   */
  public String outside() {
    return settings.baseUrl() != null
        ? settings.baseUrl().toString()
        : "http://localhost:"
            + environment.getProperty(
                "local.server.port", environment.getProperty("server.port", STANDARD_PORT));
  }
}
