package fi.vuoro.exchange;

import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.catalog.Channels;
import fi.vuoro.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  /** Those of the catalog, and any that are beans. */
  @Bean
  OpenChannels openChannels(
      Environment environment,
      Settings settings,
      ObjectProvider<ChannelType> further,
      Clock clock) {
    var http = SingletonSupplier.of(ExchangeConfiguration::client);
    List<ChannelType> types =
        Stream.concat(Channels.ALL.stream(), further.orderedStream()).toList();
    return new ChannelsReader(
            environment::getProperty,
            name ->
                new ChannelType.Surroundings(clock, http.obtain(), calls(settings.baseUrl(), name)))
        .open(types);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECTING)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  private static @Nullable URI calls(@Nullable URI base, String channel) {
    return base == null ? null : URI.create(base + "/channels/" + channel);
  }

  /** Where channels work, which may block: a virtual thread for each thing that they do. */
  @Bean(destroyMethod = "dispose")
  Scheduler channelThreads() {
    return Schedulers.fromExecutorService(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("channel-", 0).factory()));
  }
}
