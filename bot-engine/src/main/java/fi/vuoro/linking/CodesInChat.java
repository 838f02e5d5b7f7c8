package fi.vuoro.linking;

import fi.vuoro.conversation.AwaitedCodes;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.TypedCode;
import fi.vuoro.conversation.TypedCode.Result;
import fi.vuoro.customer.Masked;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes codes that are typed where the customer is, in the middle of whatever is asked. While one
 * is awaited, six digits are a try; no code, right or wrong, late or early, is ever an answer.
 */
@Component
class CodesInChat implements AwaitedCodes {
  private static final Pattern CODE = Pattern.compile("\\s*\\d{3}[\\s-]?\\d{3}[\\s.]*");

  private final Codes codes;

  CodesInChat(Codes codes) {
    this.codes = codes;
  }

  @Override
  public boolean isLikeOne(String words) {
    return words.length() < 20 && CODE.matcher(words).matches();
  }

  @Override
  public Mono<TypedCode> take(Conversation conversation, String message, String words) {
    if (!isLikeOne(words)) {
      return Mono.empty();
    }
    Asker asker = Asker.in(conversation);
    String typed = words.replaceAll("\\D", "");
    return codes
        .isAwaited(asker, message, typed)
        .filter(awaited -> awaited)
        .flatMap(awaited -> codes.check(asker, message, typed))
        .map(checked -> told(asker, checked));
  }

  private static TypedCode told(Asker asker, Checked checked) {
    return switch (checked) {
      case Checked.Right right when right.moved() ->
          new TypedCode(Result.RIGHT, asker.language().text("linking.moved"));
      case Checked.Right right ->
          new TypedCode(
              Result.RIGHT,
              asker
                  .language()
                  .text(
                      "linking.right",
                      Map.of("address", Masked.address(right.address().address()))));
      case Checked.Wrong(int left) ->
          left == 0
              ? spent(asker)
              : new TypedCode(
                  Result.WRONG,
                  asker.language().text("linking.wrong", Map.of("left", Integer.toString(left))));
      case Checked.Spent spent -> spent(asker);
    };
  }

  private static TypedCode spent(Asker asker) {
    return new TypedCode(Result.SPENT, asker.language().text("linking.spent"));
  }
}
