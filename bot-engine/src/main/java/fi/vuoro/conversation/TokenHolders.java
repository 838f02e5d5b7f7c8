package fi.vuoro.conversation;

import fi.vuoro.security.ConversationTokens;
import fi.vuoro.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets who holds a conversation of the web chat at it: whoever sends its token. */
@Component
public class TokenHolders {
  private final ConversationStore store;
  private final ConversationTokens tokens;

  TokenHolders(ConversationStore store, ConversationTokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  /**
   * The conversation of an id.
   *
   * @param authorization the header that came with the call
   * @return fails with 401 when there is no such conversation, or it has another token
   */
  public Mono<Conversation> opened(String id, @Nullable String authorization) {
    return store
        .byId(id)
        .filter(conversation -> isHeld(conversation, authorization))
        .switchIfEmpty(Mono.error(TokenHolders::refused));
  }

  boolean isHeld(Conversation conversation, @Nullable String authorization) {
    return tokens.verifyHeader(authorization, conversation.id(), conversation.tokenVersion());
  }

  /** Who may not see a conversation is not told whether there is one. */
  static Problem refused() {
    return new Problem(
            HttpStatus.UNAUTHORIZED,
            "no-conversation",
            "There is no such conversation, or its token is not right.")
        .at("header Authorization")
        .remedy(
            "Send \"Bearer\" and the token that came with the conversationId, or begin a new"
                + " conversation.");
  }
}
