package fi.vuoro.moving;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Elsewhere;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.exchange.Address;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Input.Hindered.Why;
import fi.vuoro.flow.engine.Reach;
import fi.vuoro.flow.engine.Reaching;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Purpose;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** "Let's go on by e-mail": takes a conversation to another channel when its customer says so. */
@Component
class MovesBySayingSo implements Elsewhere {
  private static final Logger LOG = LoggerFactory.getLogger(MovesBySayingSo.class);
  private static final Duration LINK_HOLDS = Duration.ofDays(30);

  private static final String HINDERED = "hindered:";

  /** A browser is where the web chat is, on whatever it runs. */
  private static final Set<String> BROWSERS = Set.of("web", "phone");

  private final Moves moves;
  private final Whereabouts whereabouts;
  private final Remembering remembering;
  private final Leaving leaving;
  private final OpenChannels channels;
  private final LinkTokens links;
  private final Address address;
  private final Clock clock;

  MovesBySayingSo(
      Moves moves,
      Whereabouts whereabouts,
      Remembering remembering,
      Leaving leaving,
      OpenChannels channels,
      LinkTokens links,
      Address address,
      Clock clock) {
    this.moves = moves;
    this.whereabouts = whereabouts;
    this.remembering = remembering;
    this.leaving = leaving;
    this.channels = channels;
    this.links = links;
    this.address = address;
    this.clock = clock;
  }

  @Override
  public Reaching from(Conversation conversation) {
    return (channel, given) ->
        BROWSERS.contains(channel)
            ? new Reach.Doorway(inTheBrowser(conversation))
            : channels
                .find(channel)
                .map(open -> reach(conversation, open, given))
                .orElseGet(() -> new Reach.Off(others(conversation)));
  }

  private Reach reach(Conversation conversation, OpenChannel channel, @Nullable String given) {
    if (given != null) {
      return isAddress(channel, given) ? new Reach.Ready() : new Reach.NeedsAddress();
    }
    if (conversation.correspondence().identities().containsKey(channel.name())) {
      return new Reach.Ready();
    }
    return moves
        .doorway(conversation, channel)
        .<Reach>map(Reach.Doorway::new)
        .orElseGet(Reach.NeedsAddress::new);
  }

  private static boolean isAddress(OpenChannel channel, String given) {
    try {
      return !channel.channel().normalised(given).isEmpty();
    } catch (IllegalArgumentException wrong) {
      return false;
    }
  }

  private List<String> others(Conversation conversation) {
    String here = conversation.state().channel();
    return channels.all().stream().map(OpenChannel::name).filter(n -> !n.equals(here)).toList();
  }

  private String inTheBrowser(Conversation conversation) {
    String token =
        links.sign(Purpose.GO, conversation.id(), clock.instant().plus(LINK_HOLDS), null);
    return address.outside() + "/c/" + conversation.state().flow() + "#go=" + token;
  }

  /** What is about this conversation alone, the dialogue has done itself. */
  @Override
  public Mono<Void> prefer(Conversation conversation, Effect.Prefer wanted) {
    Mono<Void> kept = remembering.keep(conversation, wanted.preference());
    return wanted.preference() instanceof Preference.Channel(String name, String given)
        ? kept.then(
            Mono.justOrEmpty(channels.find(name))
                .flatMap(channel -> go(conversation, channel, given, wanted.id())))
        : kept;
  }

  @Override
  public Mono<Void> left(Conversation conversation) {
    return leaving.left(conversation);
  }

  /** Who can't go on there yet is told so where they are. */
  private Mono<Void> go(
      Conversation conversation, OpenChannel channel, @Nullable String given, String cause) {
    String hindered = HINDERED + cause;
    if (conversation.knows(hindered)) {
      return Mono.empty();
    }
    return Mono.defer(
            () ->
                given == null
                    ? moves.back(conversation, channel, cause)
                    : moves.toAddress(
                        conversation, channel, channel.channel().normalised(given), cause))
        .filter(Moves.Onward.OnceTyped.class::isInstance)
        .map(once -> Why.CODE_FIRST)
        .onErrorResume(
            Problem.class,
            refused -> {
              LOG.info("A conversation stays where it is: {}", refused.getMessage());
              return Mono.just(Why.UNREACHABLE);
            })
        .flatMap(why -> whereabouts.hinder(conversation.id(), hindered, why));
  }
}
