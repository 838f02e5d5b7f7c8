package fi.vuoro.flow.question.consent;

import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Agreement;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Agreement to something.
 *
 * @param purpose what is agreed to: a name, or words for the customer
 */
public record ConsentType(Text purpose) implements QuestionType {

  public static ConsentType read(Keys keys) {
    Text purpose = keys.wording("purpose");
    if (purpose == null && !keys.has("purpose")) {
      keys.error(
          "purpose", "consent-purpose", "what is agreed to is missing", "add purpose: research");
    }
    return new ConsentType(purpose == null ? Text.everywhere(Template.of("")) : purpose);
  }

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public boolean asksLeave() {
    return true;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.One(
        List.of(
            new Choice("true", label(true, asking), null),
            new Choice("false", label(false, asking), null)));
  }

  private static String label(boolean given, Asking asking) {
    return asking.language().text(given ? "consent.yes" : "consent.no");
  }

  /**
   * The version is always of the text shown now: what a client claims to have shown is no proof.
   */
  @Override
  public Check check(Value value, Asking asking) {
    Boolean given = given(value);
    return given == null ? Check.bad("error.yesno") : Check.good(value(given, asking));
  }

  private static @Nullable Boolean given(Value value) {
    return Given.truth(value instanceof Value.Fields fields ? fields.get("given") : value);
  }

  private static Value value(boolean given, Asking asking) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    fields.put("given", new Value.Truth(given));
    fields.put("textVersion", new Value.Words(version(asking.text())));
    return new Value.Fields(fields);
  }

  /** The first 64 bits of the text's SHA-256. */
  private static String version(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Form.clean(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    List<Candidate> read =
        new Agreement(label(true, asking), label(false, asking), asking)
            .read(reply, given -> value(given, asking));
    boolean limited =
        reply.phrases().stream()
            .anyMatch(said -> said.is(Sense.BUT) && said.to() < reply.words().size());
    return limited ? read.stream().map(ConsentType::doubtful).toList() : read;
  }

  /** "Yes but only by mail" agrees to something else. */
  private static Candidate doubtful(Candidate candidate) {
    boolean given = Boolean.TRUE.equals(given(candidate.value()));
    return given
        ? Candidate.of(candidate.value(), Math.min(candidate.confidence(), .5))
        : candidate;
  }

  @Override
  public Type type() {
    return new Type.Fields(
        Map.of("given", new Type.Truth(), "textVersion", Type.Words.free()), false);
  }

  @Override
  public String show(Value value, Asking asking) {
    return label(Boolean.TRUE.equals(given(value)), asking);
  }
}
