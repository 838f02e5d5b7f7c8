package fi.vuoro.store;

import fi.vuoro.settings.CannotStart;
import fi.vuoro.settings.Settings;
import fi.vuoro.startup.StartupTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  DataFolder dataFolder(Settings settings) {
    return DataFolder.claim(settings.data());
  }

  @Bean
  OpenStore openStore(Settings settings, DataFolder folder) {
    return settings.mongoUri() == null
        ? OpenStore.embedded(folder)
        : OpenStore.server(settings.mongoUri().value());
  }

  @Bean
  Store store(OpenStore open) {
    return open.store();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  StartupTask storeAnswers(Store store) {
    return () ->
        store
            .ping()
            .onErrorMap(
                StoreFailure.class,
                e ->
                    new CannotStart(
                        "The MongoDB server of MONGODB_URI does not answer.",
                        "See that it runs and can be reached from here, and that user and password are right."));
  }
}
