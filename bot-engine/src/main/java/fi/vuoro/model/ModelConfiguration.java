package fi.vuoro.model;

import fi.vuoro.settings.EmbeddingSettings;
import fi.vuoro.settings.ModelSettings;
import fi.vuoro.settings.Settings;
import fi.vuoro.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

  /** Null where the settings name no model; then none of its libraries is loaded. */
  @Bean
  @Nullable Models models(
      Settings settings, Store store, InstantSource clock, ObjectProvider<MeterRegistry> meters) {
    ModelSettings model = settings.model();
    return model == null
        ? null
        : new Models(
            Providers.open(model),
            model,
            new Spending(store, clock, settings.zone()),
            new Usage(meters.getObject()));
  }

  /** Null where the settings name no embedding model. */
  @Bean
  @Nullable Embeddings embeddings(
      Settings settings, Store store, ObjectProvider<MeterRegistry> meters) {
    EmbeddingSettings embedding = settings.embedding();
    return embedding == null
        ? null
        : new Embeddings(
            embedding,
            new KnownEmbeddings(store, embedding.url() + " " + embedding.name()),
            new Usage(meters.getObject()));
  }
}
