package fi.vuoro.channel.email.sending;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's refusal means. Codes: RFC 5321, section 4.2, and RFC 3463. */
final class Answers {
  private static final Pattern CODE = Pattern.compile("^\\s*(\\d{3})\\b");
  private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Set<String> NOBODY =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.310");

  private Answers() {}

  /**
   * @param ended whether the whole message had been sent
   */
  static Delivery meaning(MessagingException problem, boolean ended) {
    SMTPAddressFailedException recipient = cause(problem, SMTPAddressFailedException.class);
    if (recipient != null) {
      return recipient(recipient.getReturnCode(), enhanced(recipient));
    }
    SMTPSenderFailedException sender = cause(problem, SMTPSenderFailedException.class);
    if (sender != null) {
      return of(sender.getReturnCode(), enhanced(sender), "the sender's address", Failure.ACCOUNT);
    }
    AuthenticationFailedException login = cause(problem, AuthenticationFailedException.class);
    if (login != null) {
      return login(login);
    }
    SMTPSendFailedException refused = cause(problem, SMTPSendFailedException.class);
    if (refused != null && refused.getReturnCode() > 0) {
      boolean account = refused.getReturnCode() == 530;
      return of(
          refused.getReturnCode(),
          enhanced(refused),
          "the message",
          account ? Failure.ACCOUNT : Failure.REFUSED);
    }
    String why =
        ended
            ? "The mail server got the message, and then said nothing."
            : "The mail server can't be reached, or not safely: " + named(problem) + ".";
    return new Delivery.Later(null, ended, why);
  }

  private static Delivery recipient(int code, String enhanced) {
    boolean nobody =
        NOBODY.contains(enhanced)
            || (enhanced.isEmpty() && (code == 550 || code == 551 || code == 553));
    return of(
        code,
        enhanced,
        "the recipient's address",
        nobody ? Failure.UNKNOWN_ADDRESS : Failure.REFUSED);
  }

  /** A server that is busy says so here too; one that says nothing of the kind means it. */
  private static Delivery login(AuthenticationFailedException problem) {
    String message = String.valueOf(problem.getMessage());
    Matcher code = CODE.matcher(message);
    int number = code.find() ? Integer.parseInt(code.group(1)) : 535;
    return of(number, enhanced(problem), "the user or the password", Failure.ACCOUNT);
  }

  private static Delivery of(int code, String enhanced, String of, Failure failure) {
    String said = enhanced.isEmpty() ? Integer.toString(code) : code + " " + enhanced;
    String why = "The mail server answered " + said + " to " + of + ".";
    return code >= 500 ? new Delivery.Never(failure, why) : new Delivery.Later(null, false, why);
  }

  /** What servers add in words may hold the address. */
  private static String enhanced(MessagingException problem) {
    Matcher code = ENHANCED.matcher(String.valueOf(problem.getMessage()));
    return code.find() ? code.group(1) : "";
  }

  private static String named(Throwable problem) {
    Throwable root = problem;
    for (int depth = 0; depth < 10 && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private static <T extends Exception> @Nullable T cause(Exception problem, Class<T> type) {
    Exception at = problem;
    for (int depth = 0; depth < 20 && at != null; depth++) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
      at = at instanceof MessagingException mail ? mail.getNextException() : null;
    }
    return null;
  }
}
