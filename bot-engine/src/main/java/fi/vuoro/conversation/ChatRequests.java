package fi.vuoro.conversation;

import fi.vuoro.customer.Customers;
import fi.vuoro.customer.RandomIds;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.value.Value;
import fi.vuoro.security.InstallationKey;
import fi.vuoro.settings.Settings;
import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads the bodies of the chat API strictly, and says what is wrong with them. */
@Component
class ChatRequests {
  private static final int SECRET = 22;
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final Set<String> OPENING =
      Set.of("id", "language", "timeZone", "context", "customer");
  private static final Set<String> MESSAGE =
      Set.of("id", "step", "text", "value", "wish", "language");

  private final Flows flows;
  private final Customers customers;
  private final Signatures signatures;
  private final InstallationKey key;
  private final RandomIds ids;
  private final Settings settings;

  ChatRequests(
      Flows flows,
      Customers customers,
      Signatures signatures,
      InstallationKey key,
      RandomIds ids,
      Settings settings) {
    this.flows = flows;
    this.customers = customers;
    this.signatures = signatures;
    this.key = key;
    this.ids = ids;
    this.settings = settings;
  }

  /** What is asked for, and the flow version that it gets. */
  record Asked(Opening opening, Dialogue dialogue) {}

  Mono<Asked> opening(String flow, @Nullable String body, @Nullable String acceptLanguage) {
    return flows
        .published(flow)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("No flow of this id is published.")
                        .remedy("Look up the ids with GET /api/v1/flows.")))
        .flatMap(dialogue -> opening(dialogue, Body.of(body, OPENING), acceptLanguage));
  }

  private Mono<Asked> opening(Dialogue dialogue, Body body, @Nullable String acceptLanguage) {
    String id = body.word("id", LONGEST_ID);
    if (id != null && id.length() < SECRET) {
      throw Problem.invalid("The id is too short to be secret.")
          .at("/id")
          .remedy("Make it of at least " + SECRET + " random characters, or leave it out.");
    }
    String flow = dialogue.flow().id();
    String conversationId = id == null ? ids.next("cv") : derived(flow, id);
    ZoneId zone = zone(body.word("timeZone", LONGEST_ID));
    @Nullable String chosen = body.word("language", LONGEST_ID);
    String language = language(dialogue, chosen, acceptLanguage);
    @Nullable Body customer = body.nested("customer", Set.of("ref", "expires", "signature"));
    Map<String, Value> told = body.fields("context");
    boolean signed = customer != null && signatures.verify(customer, told);
    Map<String, Value> context = Contexts.accepted(dialogue.flow(), told, signed);
    Mono<String> known =
        customer == null
            ? Mono.just("")
            : customers.known("crm", customer.required("ref", LONGEST_ID));
    return known.map(
        who ->
            new Asked(
                Opening.byWeb(
                        conversationId,
                        language,
                        chosen != null,
                        zone,
                        context,
                        who.isEmpty() || dialogue.flow().settings().anonymous() ? null : who,
                        hash(body.canonical()))
                    .leaving(settings.continueAfter()),
                dialogue));
  }

  Reply reply(@Nullable String text) {
    Body body = Body.of(text, MESSAGE);
    String id = body.required("id", LONGEST_ID);
    return new Reply(
        id, body.word("step", LONGEST_ID), content(body), hash(body.canonical()), Reply.WEB);
  }

  private static Reply.Content content(Body body) {
    long given = List.of("text", "value", "wish").stream().filter(body::has).count();
    if (given != 1) {
      throw Problem.invalid("A message has exactly one of text, value and wish.")
          .at("/")
          .remedy("Send what was written as text, what was tapped as value, a wish as wish.");
    }
    String text = body.text("text", LONGEST_TEXT);
    if (text != null) {
      return new Reply.Content.Words(text);
    }
    Value value = body.value("value");
    if (value != null) {
      return new Reply.Content.Tapped(value);
    }
    return wished(body);
  }

  private static Reply.Content wished(Body body) {
    String word = body.required("wish", LONGEST_ID);
    Wish wish =
        Wish.of(word)
            .orElseThrow(
                () ->
                    Problem.invalid("There is no such wish.")
                        .at("/wish")
                        .remedy(
                            "Wish one of skip, back, repeat, plainer, why, language, stop,"
                                + " human."));
    return new Reply.Content.Wished(wish, body.word("language", LONGEST_ID));
  }

  /** The parts of a form; of one that can't be taken apart, a problem. */
  Mono<MultiValueMap<String, Part>> form(ServerWebExchange exchange) {
    return exchange
        .getMultipartData()
        .onErrorMap(
            error ->
                error instanceof IllegalArgumentException || error instanceof IllegalStateException,
            malformed ->
                Problem.invalid("The form can't be read: a part's headers are malformed.")
                    .at("body")
                    .remedy(
                        "Send multipart/form-data as a browser does, with the parts step and"
                            + " file."));
  }

  /** The file among the parts of a form. */
  FilePart file(MultiValueMap<String, Part> parts) {
    if (parts.getFirst("file") instanceof FilePart file) {
      return file;
    }
    throw Problem.invalid("The form has no file.")
        .at("file")
        .remedy("Send multipart/form-data with the part file, which has a filename.");
  }

  /** The key of a question among the parts of a form; null when it is not there. */
  @Nullable String step(MultiValueMap<String, Part> parts) {
    return parts.getFirst("step") instanceof FormFieldPart field ? field.value() : null;
  }

  /** A seq that a client gives; 0 when it gives none. */
  long seq(@Nullable String text, String where) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      return Math.max(0, Long.parseLong(text.strip()));
    } catch (NumberFormatException notANumber) {
      throw Problem.invalid("This is not the seq of a message.")
          .at(where)
          .remedy("Give the last seq that you have, or nothing.");
    }
  }

  private ZoneId zone(@Nullable String zone) {
    if (zone == null) {
      return settings.zone();
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw Problem.invalid("There is no such time zone.")
          .at("/timeZone")
          .remedy("Give an IANA name such as Europe/Helsinki, or leave it out.");
    }
  }

  /** The flow's language that comes nearest to what is asked for, or else its first. */
  static String language(
      Dialogue dialogue, @Nullable String asked, @Nullable String acceptLanguage) {
    List<String> spoken = dialogue.flow().languages();
    if (asked != null) {
      for (String language : spoken) {
        if (primary(asked).equals(primary(language))) {
          return language;
        }
      }
    }
    return accepted(spoken, acceptLanguage);
  }

  private static String accepted(List<String> spoken, @Nullable String acceptLanguage) {
    if (acceptLanguage != null) {
      try {
        String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), spoken);
        if (best != null) {
          return best;
        }
      } catch (IllegalArgumentException notALanguageRange) {
        return spoken.getFirst();
      }
    }
    return spoken.getFirst();
  }

  private static String primary(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private String derived(String flow, String id) {
    return "cv_" + RandomIds.base32(key.hmac("conversation", flow + "\n" + id));
  }

  static String hash(String canonical) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
