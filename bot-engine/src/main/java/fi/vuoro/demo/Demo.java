package fi.vuoro.demo;

import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.catalog.Channels;
import fi.vuoro.flow.yaml.FlowFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * All channels without an account: their providers are played on this machine, by servers that only
 * it reaches, with secrets that end with the process. The channels themselves are the real ones.
 */
public final class Demo implements AutoCloseable {
  private static final String FILE = "demo.yaml";

  private final AtomicReference<@Nullable Environment> environment = new AtomicReference<>();
  private final Caller caller = new Caller(this::port);
  private final DisposableServer server;
  private final MailApp mail;
  private final List<App> apps;
  private final PhonePage page;
  private final Path flows;
  private final String flow;

  /** Known once there are apps, which have to know before where they answer. */
  private volatile RouterFunction<ServerResponse> providers =
      RouterFunctions.route(request -> false, request -> ServerResponse.notFound().build());

  private Demo(Path flows, String flow) {
    this.flows = flows;
    this.flow = flow;
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(
                new ReactorHttpHandlerAdapter(
                    RouterFunctions.toHttpHandler(request -> providers.route(request))))
            .bindNow();
    SecureRandom random = new SecureRandom();
    Phone phone = new Phone(Clock.systemUTC(), random);
    App.Surroundings around =
        new App.Surroundings(
            URI.create("http://127.0.0.1:" + server.port()), phone, caller, new Secrets(random));
    this.mail = new MailApp(around);
    this.apps =
        List.of(
            new TelegramApp(around),
            new WhatsAppApp(around),
            new SmsApp(around),
            mail,
            new SlackApp(around),
            new WebhookApp(around));
    providers = apps.stream().map(App::provider).reduce(RouterFunction::and).orElseThrow();
    this.page = new PhonePage(phone, apps, mail, flow);
  }

  /**
   * Starts the providers' servers.
   *
   * @param flows the folder whose first flow is held; null for the demo's own flow
   * @throws IOException when there is no flow to be read
   */
  public static Demo begin(@Nullable Path flows) throws IOException {
    Path folder = flows == null ? ownFlow() : flows;
    return FlowFolder.at(folder).ids().stream()
        .sorted()
        .findFirst()
        .map(flow -> new Demo(folder, flow))
        .orElseThrow(() -> new IOException("There is no flow in the folder " + folder + "."));
  }

  private static Path ownFlow() throws IOException {
    Path folder = Files.createTempDirectory("vuoro-demo");
    Path file = folder.resolve(FILE);
    Files.writeString(
        file, new ClassPathResource("demo/" + FILE).getContentAsString(StandardCharsets.UTF_8));
    // Removed in the opposite order.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    return folder;
  }

  /**
   * The settings with which the service talks to them and to nobody else, whatever else is set on
   * this machine: only this machine reaches it, no language model is asked, nothing is kept on a
   * server.
   */
  public Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.address", "127.0.0.1");
    all.put("vuoro.flows", flows.toString());
    for (String none : List.of("base-url", "mongodb-uri", "model.provider", "proxies")) {
      all.put("vuoro." + none, "");
    }
    for (ChannelType type : Channels.ALL) {
      type.settings().forEach(setting -> all.put(channel(type.name(), setting.name()), ""));
    }
    for (App app : apps) {
      app.settings().forEach((name, value) -> all.put(channel(app.name(), name), value));
      all.put(channel(app.name(), "flow"), flow);
    }
    return all;
  }

  private static String channel(String name, String setting) {
    return "vuoro.channels." + name + "." + setting;
  }

  /**
   * Adds the page to a service that is about to start.
   *
   * @param tell where the address is told once the page can be opened
   */
  public void join(SpringApplication application, Consumer<String> tell) {
    application.addInitializers(
        context -> {
          environment.set(context.getEnvironment());
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean("demo", Demo.class, () -> this);
          beans.registerBean("demoPage", RouterFunction.class, page::routes);
          beans.registerBean("demoDoor", SecurityWebFilterChain.class, OpenDoor::new);
        });
    application.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            ready -> tell.accept("http://localhost:" + port() + "/demo"));
  }

  private int port() {
    Environment known = environment.get();
    return known == null ? 0 : known.getProperty("local.server.port", Integer.class, 0);
  }

  @Override
  public void close() {
    caller.close();
    mail.close();
    server.disposeNow();
  }
}
