package fi.vuoro;

import fi.vuoro.logging.FramesInLines;
import fi.vuoro.startup.LaterParts;
import fi.vuoro.startup.PreparedParts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service: chat, management API, studio and projections in one process. */
@SpringBootApplication
public class VuoroApplication {

  /** Runs until the process is told to end. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application, ready to be run. */
  public static SpringApplication application() {
    // On few processors it only competes with the start, and for parts that are not used here.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    FramesInLines.makeKnown();
    SpringApplication application = new SpringApplication(VuoroApplication.class);
    application.setMainApplicationClass(VuoroApplication.class);
    application.setDefaultProperties(logs());
    application.addListeners(new PreparedParts(VuoroApplication.class));
    application.addInitializers(new LaterParts());
    return application;
  }

  /** Lines for people on a terminal, JSON (Elastic Common Schema) for whatever else reads them. */
  // The built-in console of JDK 25, on which this runs, is null again without a terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static Map<String, Object> logs() {
    return System.console() == null ? Map.of("logging.structured.format.console", "ecs") : Map.of();
  }

  /** The time of day, in one place so that tests can set it. */
  @Bean
  static Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
