package fi.vuoro.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import fi.vuoro.model.Unanswered.Reason;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A model that LangChain4j speaks to. Its answer is read as it comes, so that a call that nobody
 * waits for any more, or whose answer grows too long, ends at once and costs no more.
 */
final class ChatLanguageModel implements LanguageModel {
  private final String name;
  private final StreamingChatModel chat;
  private final int longest;
  private final Scheduler threads =
      Schedulers.fromExecutorService(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("model-", 0).factory()));

  ChatLanguageModel(String name, StreamingChatModel chat, int longest) {
    this.name = name;
    this.chat = chat;
    this.longest = longest;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Mono<Completion> complete(Prompt prompt) {
    return Mono.<Completion>create(sink -> hear(prompt, new Hearing(sink)))
        .subscribeOn(threads)
        .onErrorMap(error -> new Unanswered(reason(error)));
  }

  /** Comes back when the connection is closed; what was not heard to its end then broke off. */
  private void hear(Prompt prompt, Hearing hearing) {
    chat.chat(request(prompt), hearing);
    hearing.onError(new Unanswered(Reason.CUT_OFF));
  }

  private static ChatRequest request(Prompt prompt) {
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt.instruction()), UserMessage.from(prompt.input()))
        .responseFormat(
            ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(AnswerSchema.of(prompt.schema()))
                .build())
        .build();
  }

  /** What went wrong, however deep the library has wrapped it. */
  private static Reason reason(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unanswered unanswered) {
        return unanswered.reason();
      }
      if (cause instanceof InterruptedException) {
        return Reason.SLOW;
      }
    }
    return Reason.FAILED;
  }

  /** Listens to one answer. */
  private final class Hearing implements StreamingChatResponseHandler {
    private final MonoSink<Completion> sink;
    private int heard;
    private boolean over;

    Hearing(MonoSink<Completion> sink) {
      this.sink = sink;
    }

    @Override
    public void onPartialResponse(PartialResponse more, PartialResponseContext context) {
      heard += more.text().length();
      if (heard > longest) {
        context.streamingHandle().cancel();
        onError(new Unanswered(Reason.CUT_OFF));
      }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      String text = response.aiMessage().text();
      if (response.finishReason() == FinishReason.LENGTH) {
        onError(new Unanswered(Reason.CUT_OFF));
      } else if (response.finishReason() == FinishReason.CONTENT_FILTER
          || text == null
          || text.isBlank()) {
        onError(new Unanswered(Reason.REFUSED));
      } else if (!over) {
        over = true;
        TokenUsage usage = response.tokenUsage();
        sink.success(
            new Completion(
                text,
                count(usage == null ? null : usage.inputTokenCount()),
                count(usage == null ? null : usage.outputTokenCount())));
      }
    }

    @Override
    public void onError(Throwable error) {
      if (!over) {
        over = true;
        sink.error(error);
      }
    }

    private static long count(@Nullable Integer tokens) {
      return tokens == null ? 0 : tokens;
    }
  }
}
