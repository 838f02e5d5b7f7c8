package fi.vuoro.service;

import fi.vuoro.VuoroApplication;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.conversation.Flows;
import fi.vuoro.conversation.ReadBack;
import fi.vuoro.demo.Demo;
import fi.vuoro.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application as it is shipped, on a free port of this machine, with a data folder that is
 * removed when it is closed. Nothing in it is replaced for the test but, where one asks for it, the
 * clock; and each turn of a conversation goes on from what was written of the one before. Before it
 * stops, every conversation that it holds is replayed.
 */
public final class Service implements AutoCloseable {

  /** The password of the user {@code admin} in every service started here. */
  public static final String ADMIN_PASSWORD = "a long enough password 1";

  private final ConfigurableApplicationContext application;
  private final Path data;

  private Service(ConfigurableApplicationContext application, Path data) {
    this.application = application;
    this.data = data;
  }

  /** Starts with the settings that an installation has when nothing is set. */
  public static Service start() {
    return start(Map.of());
  }

  /** Starts with these settings, by the names of {@code application.yaml}, over the usual ones. */
  public static Service start(Map<String, String> settings) {
    return start(settings, VuoroApplication.application());
  }

  /** Starts with these settings, and with the time of day from this clock. */
  public static Service start(Map<String, String> settings, Clock clock) {
    return start(settings, clock, List.of());
  }

  /** The same, with further kinds of channels. */
  public static Service start(
      Map<String, String> settings, Clock clock, List<? extends ChannelType> channels) {
    return start(settings, clock, channels, null);
  }

  /** The same, with a store that fails when the test says so. */
  public static Service start(
      Map<String, String> settings,
      Clock clock,
      List<? extends ChannelType> channels,
      @Nullable BeanPostProcessor store) {
    var application = VuoroApplication.application();
    application.addInitializers(
        context -> {
          if (store != null) {
            context.getBeanFactory().addBeanPostProcessor(store);
          }
          var beans = (GenericApplicationContext) context;
          beans.registerBean(
              "clockOfTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
          channels.forEach(
              channel -> beans.registerBean(channel.name(), ChannelType.class, () -> channel));
        });
    return start(settings, application);
  }

  /** Starts the demo, with the other end of every channel played on this machine. */
  public static Service demo() {
    return demo(null);
  }

  /** Starts the demo with the first flow of a folder; null for the demo's own. */
  public static Service demo(@Nullable Path flows) {
    try {
      Demo demo = Demo.begin(flows);
      SpringApplication application = VuoroApplication.application();
      demo.join(application, address -> {});
      return start(demo.settings(), application);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Service start(Map<String, String> settings, SpringApplication application) {
    try {
      Path data = Files.createTempDirectory("vuoro-test");
      Map<String, String> all = new LinkedHashMap<>();
      all.put("server.port", "0");
      all.put("server.address", "127.0.0.1");
      all.put("vuoro.data", data.toString());
      all.put("VUORO_ADMIN_PASSWORD", ADMIN_PASSWORD);
      all.putAll(settings);
      String[] arguments =
          all.entrySet().stream()
              .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
              .toArray(String[]::new);
      application.addInitializers(
          context -> context.getBeanFactory().addBeanPostProcessor(new ReadBack()));
      return new Service(application.run(arguments), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers, for instance {@code url("/chat/v1/flows")}. */
  public URI url(String path) {
    return URI.create(
        "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
  }

  /** Publishes a flow as a researcher does. */
  public void publish(String flow, String yaml) throws IOException, InterruptedException {
    URI there = url("/api/v1/flows/" + flow + "/");
    answered(
        HttpRequest.newBuilder(there.resolve("draft"))
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(yaml)));
    answered(HttpRequest.newBuilder(there.resolve("publish")).POST(BodyPublishers.noBody()));
  }

  /** What an administrator reads at an address of the management API. */
  public String asAdministrator(String path) throws IOException, InterruptedException {
    return answered(HttpRequest.newBuilder(url(path)));
  }

  /** What the management API answers an administrator; the body may be empty. */
  public String asAdministrator(String method, String path, String body)
      throws IOException, InterruptedException {
    return answered(
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static String answered(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    byte[] user = ("admin:" + ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
    request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.body());
      }
      return answer.body();
    }
  }

  /** The data folder, for tests of what is and is not written there. */
  public Path data() {
    return data;
  }

  /** Stops it as a signal would, and removes its data. */
  @Override
  public void close() {
    try {
      replayed();
    } finally {
      remove();
    }
  }

  /** Replays every conversation of its store; how many there were, by how many events each has. */
  List<Integer> replayed() {
    return Replayed.conversations(
        application.getBean(Store.class), application.getBean(Flows.class));
  }

  private void remove() {
    application.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
