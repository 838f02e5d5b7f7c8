package fi.vuoro.cli;

import fi.vuoro.VuoroApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * Goes through what a process needs in its first seconds and ends, so that the JVM keeps it ready
 * for the next one ({@code -XX:AOTCacheOutput}, see the launcher {@code ./vuoro}).
 */
public final class Training {

  private Training() {}

  /** Trains for {@code commands} or for the {@code service}. */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "commands" -> commands();
      case "service" -> service();
      default -> throw new IllegalArgumentException("commands or service, not " + arguments[0]);
    }
  }

  private static void commands() {
    var vuoro = new Vuoro(Commands.standard());
    vuoro.run(List.of("help"), Terminal.system());
  }

  private static void service() throws IOException {
    var data = Files.createTempDirectory("vuoro-training");
    SpringApplication.run(
            VuoroApplication.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--vuoro.data=" + data)
        .close();
  }
}
