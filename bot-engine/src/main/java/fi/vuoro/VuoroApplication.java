package fi.vuoro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service: chat, management API, studio and projections in one process. */
@SpringBootApplication
public class VuoroApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(VuoroApplication.class, arguments);
  }
}
