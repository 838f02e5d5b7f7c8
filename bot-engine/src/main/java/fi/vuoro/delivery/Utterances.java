package fi.vuoro.delivery;

import fi.vuoro.channel.Utterance;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Flows;
import fi.vuoro.exchange.Address;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Message;
import fi.vuoro.security.LinkTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is said, made of the journal: the same whenever it is made. */
@Component
class Utterances {
  private static final Duration LINKS_HOLD = Duration.ofDays(30);

  private final Correspondences correspondences;
  private final Flows flows;
  private final LinkTokens tokens;
  private final Address address;

  Utterances(Correspondences correspondences, Flows flows, LinkTokens tokens, Address address) {
    this.correspondences = correspondences;
    this.flows = flows;
    this.tokens = tokens;
    this.address = address;
  }

  /**
   * What a dispatch says.
   *
   * @param before seq of what the customer got last in this channel
   */
  Mono<Utterance> of(Conversation conversation, Dispatch dispatch, long before, boolean open) {
    Mono<Dialogue> dialogue =
        flows.version(conversation.state().flow(), conversation.state().version());
    return Mono.zip(dialogue, correspondences.messages(conversation, dispatch.first() - 1))
        .map(
            parts ->
                utterance(
                    conversation,
                    parts.getT1().flow(),
                    dispatch,
                    said(parts.getT2(), dispatch),
                    before,
                    open));
  }

  private Utterance utterance(
      Conversation conversation,
      Flow flow,
      Dispatch dispatch,
      List<Message> said,
      long before,
      boolean open) {
    Language language = Languages.BUILT_IN.of(conversation.state().language());
    Instant at = said.isEmpty() ? conversation.state().at() : said.getLast().at();
    return new Utterance(
        conversation.id(),
        title(flow, language.tag()),
        language.tag(),
        said,
        before,
        language::text,
        new ConversationLinks(
            tokens,
            address.outside(),
            flow.id(),
            conversation.id(),
            dispatch.identity(),
            at.plus(LINKS_HOLD)),
        open);
  }

  private static List<Message> said(List<Message> messages, Dispatch dispatch) {
    return messages.stream()
        .filter(message -> message.seq() <= dispatch.last())
        .filter(message -> message.from() != Message.From.CUSTOMER)
        .toList();
  }

  private static String title(Flow flow, String language) {
    Template title = flow.title().in(language);
    return title.isPlain() ? title.fill(List.of()) : flow.id();
  }
}
