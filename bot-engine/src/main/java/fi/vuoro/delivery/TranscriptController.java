package fi.vuoro.delivery;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Conversations for the staff, over the management API. */
@RestController
@RequestMapping("/api/v1/conversations")
class TranscriptController {
  private final Correspondences correspondences;
  private final Transcripts transcripts;

  TranscriptController(Correspondences correspondences, Transcripts transcripts) {
    this.correspondences = correspondences;
    this.transcripts = transcripts;
  }

  /** The whole story, or what was said after a message. */
  @Operation(
      summary = "What was said in a conversation, by which channel, and how each message fared")
  @GetMapping("/{id}")
  Mono<Map<String, @Nullable Object>> show(
      @PathVariable String id, @RequestParam(defaultValue = "0") long after) {
    return correspondences
        .find(id)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("There is no such conversation.")
                        .remedy("Take the id from GET /api/v1/deliveries or /api/v1/handoffs.")))
        .flatMap(
            conversation ->
                transcripts.of(conversation, after).map(messages -> json(conversation, messages)));
  }

  private static Map<String, @Nullable Object> json(
      Conversation conversation, List<Map<String, @Nullable Object>> messages) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("conversationId", conversation.id());
    json.put("flow", conversation.state().flow());
    json.put("version", conversation.state().version());
    json.put("status", conversation.state().status().word());
    json.put("outcome", conversation.state().outcome());
    json.put("channel", conversation.state().channel());
    json.put("language", conversation.state().language());
    json.put("customer", conversation.customer());
    json.put("startedAt", conversation.state().startedAt().toString());
    json.put("messages", messages);
    return json;
  }
}
