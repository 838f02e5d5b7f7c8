package fi.vuoro.model;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import fi.vuoro.settings.EmbeddingSettings;
import fi.vuoro.settings.ModelSettings;
import fi.vuoro.settings.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The models of each provider, as LangChain4j speaks to them. */
final class Providers {
  /** Anthropic wants to be told; what is longer is of no use to any task. */
  private static final int MOST_TOKENS = 1_000;

  private Providers() {}

  static LanguageModel open(ModelSettings settings) {
    GuardedHttp.Builder http = new GuardedHttp.Builder(settings);
    StreamingChatModel chat =
        switch (settings.provider()) {
          case OPENAI -> openAi(settings, http);
          case ANTHROPIC -> anthropic(settings, http);
          case OLLAMA -> ollama(settings, http);
        };
    return new ChatLanguageModel(
        settings.name(), chat, Math.toIntExact(settings.answer().toBytes()));
  }

  /** The embedding model, to which a call may take so long and whose answer may be so large. */
  static Placing embedding(EmbeddingSettings settings, Duration time, long most) {
    return new EmbeddingPlacing(
        embedding(settings, new GuardedHttp.Builder(settings.url(), time, most)));
  }

  private static EmbeddingModel embedding(EmbeddingSettings settings, GuardedHttp.Builder http) {
    return switch (settings.provider()) {
      case OPENAI ->
          OpenAiEmbeddingModel.builder()
              .httpClientBuilder(http)
              .baseUrl(settings.url().toString())
              .apiKey(key(settings.key()))
              .modelName(settings.name())
              .maxRetries(0)
              .build();
      case OLLAMA ->
          OllamaEmbeddingModel.builder()
              .httpClientBuilder(http)
              .baseUrl(settings.url().toString())
              .modelName(settings.name())
              .maxRetries(0)
              .build();
      case ANTHROPIC -> throw new IllegalArgumentException("it has no embeddings");
    };
  }

  private static StreamingChatModel openAi(ModelSettings settings, GuardedHttp.Builder http) {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.url().toString())
        .apiKey(key(settings.key()))
        .modelName(settings.name())
        .strictJsonSchema(true)
        .timeout(settings.time())
        .build();
  }

  private static StreamingChatModel anthropic(ModelSettings settings, GuardedHttp.Builder http) {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.url().toString())
        .apiKey(key(settings.key()))
        .modelName(settings.name())
        .maxTokens(MOST_TOKENS)
        .timeout(settings.time())
        .build();
  }

  private static StreamingChatModel ollama(ModelSettings settings, GuardedHttp.Builder http) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.url().toString())
        .modelName(settings.name())
        .temperature(0.0)
        .numPredict(MOST_TOKENS)
        .timeout(settings.time())
        .build();
  }

  /** Servers that ask for no key are sent a word that says so. */
  private static String key(@Nullable Secret key) {
    return key == null ? "none" : key.value();
  }
}
