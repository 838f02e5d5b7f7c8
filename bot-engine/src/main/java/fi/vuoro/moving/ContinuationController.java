package fi.vuoro.moving;

import fi.vuoro.channel.Tap;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.security.ConversationTokens;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Link;
import fi.vuoro.security.LinkTokens.Purpose;
import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Takes a signed link from another channel back into the web chat. Nothing happens in the
 * conversation by it: what was chosen in the link waits to be sent by the customer.
 */
@RestController
class ContinuationController {
  private static final int LONGEST = 300;

  private final Correspondences correspondences;
  private final LinkTokens links;
  private final ConversationTokens tokens;
  private final Clock clock;

  ContinuationController(
      Correspondences correspondences, LinkTokens links, ConversationTokens tokens, Clock clock) {
    this.correspondences = correspondences;
    this.links = links;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Operation(
      summary = "Takes a link from another channel back into the web chat",
      description =
          "Body: link. Gives the conversation, its token and what the link says was chosen; changes "
              + "nothing. 403 link-worthless.")
  @PostMapping("/chat/v1/continuations")
  Mono<Map<String, @Nullable Object>> go(@RequestBody(required = false) @Nullable String text) {
    String token = Body.of(text, Set.of("link")).required("link", LONGEST);
    Link link =
        links
            .read(Purpose.GO, token, clock.instant())
            .orElseThrow(ContinuationController::worthless);
    return correspondences
        .find(link.conversation())
        .switchIfEmpty(Mono.error(ContinuationController::worthless))
        .flatMap(
            conversation ->
                chosen(conversation, link)
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(chosen -> json(conversation, chosen.orElse(null))));
  }

  private static Problem worthless() {
    return new Problem(
            HttpStatus.FORBIDDEN, "link-worthless", "The link has expired, or is not whole.")
        .at("/link")
        .remedy("Open the latest link that you got, or go on where you got it.");
  }

  private Map<String, @Nullable Object> json(
      Conversation conversation, @Nullable Map<String, Object> chosen) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("conversationId", conversation.id());
    json.put("token", tokens.issue(conversation.id(), conversation.tokenVersion()));
    json.put("flow", conversation.state().flow());
    json.put("language", conversation.state().language());
    json.put("chosen", chosen);
    return json;
  }

  /** What the link says was chosen, as far as it fits the question that it stood under. */
  private Mono<Map<String, Object>> chosen(Conversation conversation, Link link) {
    return Mono.justOrEmpty(link.more())
        .flatMap(more -> Mono.justOrEmpty(Tap.decoded(conversation.id() + "." + more)))
        .flatMap(
            tap ->
                correspondences
                    .asked(conversation, tap.seq())
                    .flatMap(question -> Mono.justOrEmpty(chosen(question, tap))));
  }

  private static Optional<Map<String, Object>> chosen(AskedQuestion question, Tap tap) {
    return tap.value(question)
        .map(
            value -> {
              Map<String, Object> chosen = new LinkedHashMap<>();
              chosen.put("step", question.step());
              chosen.put(
                  "value",
                  question.presentation() instanceof Presentation.Scale
                      ? Integer.parseInt(value)
                      : value);
              chosen.put("label", label(question, value));
              return chosen;
            });
  }

  private static String label(AskedQuestion question, String value) {
    List<Choice> options = Tap.options(question.presentation());
    return Stream.concat(options.stream(), question.noAnswer().stream())
        .filter(option -> option.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }
}
