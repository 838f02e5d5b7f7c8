package fi.vuoro;

import fi.vuoro.conversation.ReadBack;
import fi.vuoro.store.OwnDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port of this machine, with a store of its own in a temporary
 * folder (or a database of its own where {@code MONGODB_URI} names a server), the administrator
 * {@code admin} with {@link #PASSWORD}, and no limits of rate unless a test sets some. Each turn of
 * a conversation goes on from what was written of the one before.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = VuoroApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "vuoro.admin-password=" + RunningVuoro.PASSWORD,
      "vuoro.mongodb-uri=",
      "vuoro.limits.starts-per-minute=0",
      "vuoro.limits.messages-per-minute=0",
      "vuoro.limits.messages-per-minute-from-address=0",
      "vuoro.limits.failed-logins-per-minute=0"
    })
@ContextConfiguration(initializers = RunningVuoro.TemporaryData.class)
public @interface RunningVuoro {

  String PASSWORD = "correct horse battery";

  /** A data folder that nobody else uses. */
  final class TemporaryData
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Path folder = Files.createTempDirectory("vuoro-test");
        TestPropertyValues.of("vuoro.data=" + folder).applyTo(context);
        context.getBeanFactory().addBeanPostProcessor(new ReadBack());
        String server = System.getenv("MONGODB_URI");
        if (server != null && !server.isEmpty()) {
          OwnDatabase database = new OwnDatabase(server);
          TestPropertyValues.of("vuoro.mongodb-uri=" + database.uri()).applyTo(context);
          context.addApplicationListener(
              (ApplicationListener<ContextClosedEvent>) closed -> database.close());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
