package fi.vuoro.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** E-mail: a mail server with the company's mailbox, and everybody else's on the phone. */
final class MailApp implements App, AutoCloseable {
  static final String NAME = "email";
  private static final String HERE = "127.0.0.1";
  private static final String COMPANY = "feedback@pohjolanvalo.example";

  /** The name under which the company's mail server tells whom it believes. */
  private static final String SERVER = "mail.pohjolanvalo.example";

  private final Surroundings around;
  private final String password;
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP)
          });

  MailApp(Surroundings around) {
    this.around = around;
    this.password = around.secrets().hex(16);
    server.start();
    server.setUser(COMPANY, COMPANY, password);
    server.getUserManager().setMessageDeliveryHandler(this::delivered);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("from", "Pohjolan Valo (demo) <" + COMPANY + ">");
    all.put("smtp-host", HERE);
    all.put("smtp-port", Integer.toString(server.getSmtp().getPort()));
    all.put("smtp-tls", "none");
    all.put("smtp-user", COMPANY);
    all.put("smtp-password", password);
    all.put("imap-host", HERE);
    all.put("imap-port", Integer.toString(server.getImap().getPort()));
    all.put("imap-tls", "none");
    all.put("trusted-authserv-id", SERVER);
    all.put("key", around.secrets().hex(16));
    return all;
  }

  /** Mail goes by its own protocols. */
  @Override
  public RouterFunction<ServerResponse> provider() {
    return RouterFunctions.route(request -> false, request -> ServerResponse.notFound().build());
  }

  /** The phone shows whatever is not the company's, to whichever address it was sent. */
  private GreenMailUser delivered(MovingMessage moving, MailAddress to)
      throws MessagingException, UserException {
    String address = to.getEmail();
    if (!address.equals(COMPANY)) {
      around.phone().comes(NAME, address, letter(moving.getMessage()));
    }
    GreenMailUser known = server.getUserManager().getUserByEmail(address);
    return known != null
        ? known
        : server.getUserManager().createUser(address, address, around.secrets().hex(16));
  }

  private static Map<String, Object> letter(MimeMessage mail) throws MessagingException {
    try {
      Map<String, Object> letter = new LinkedHashMap<>();
      letter.put("from", sender(mail));
      letter.put("subject", Optional.ofNullable(mail.getSubject()).orElse(""));
      letter.put("id", Optional.ofNullable(mail.getMessageID()).orElse(""));
      letter.put("html", Letters.part(mail, "text/html").orElse(""));
      letter.put("text", Letters.part(mail, "text/plain").orElse(""));
      return letter;
    } catch (IOException e) {
      throw new MessagingException("The letter can't be read.", e);
    }
  }

  private static String sender(MimeMessage mail) throws MessagingException {
    return mail.getFrom()[0] instanceof InternetAddress from && from.getPersonal() != null
        ? from.getPersonal()
        : COMPANY;
  }

  /** The letter's page; empty where there is none. */
  Optional<String> page(long n) {
    return around
        .phone()
        .find(n)
        .filter(shown -> shown.app().equals(NAME))
        .map(shown -> String.valueOf(shown.what().getOrDefault("html", "")))
        .filter(html -> !html.isEmpty());
  }

  @Override
  public Mono<Void> act(Act act) {
    return switch (act.kind()) {
      case WRITE -> write(act.written(), around.phone().find(act.on()), null);
      case SEND -> write(act.written(), around.phone().find(act.on()), act.attached());
      case ARRIVE -> write("Hi!", Optional.empty(), null);
      // Links lead to pages, and nobody is told that a letter was read.
      case PRESS, LOOK -> Mono.empty();
    };
  }

  /** A letter, or a reply to one, with what it replies to quoted under it. */
  private Mono<Void> write(String text, Optional<Shown> replied, @Nullable Attached file) {
    String subject = replied.map(MailApp::subject).orElse(text.lines().findFirst().orElse("?"));
    Shown shown = around.phone().goes(NAME, Map.of("subject", subject, "text", text), file);
    return Mono.<Void>fromCallable(
            () -> {
              send(text, subject, replied, file);
              return null;
            })
        .subscribeOn(Schedulers.boundedElastic())
        .doOnSuccess(sent -> around.phone().state(shown.n(), "sent"))
        .onErrorResume(
            failed -> Mono.fromRunnable(() -> around.phone().state(shown.n(), "refused")));
  }

  private static String subject(Shown letter) {
    String subject = String.valueOf(letter.what().getOrDefault("subject", ""));
    return subject.startsWith("Re: ") ? subject : "Re: " + subject;
  }

  private void send(String text, String subject, Optional<Shown> replied, @Nullable Attached file)
      throws MessagingException, IOException {
    String from = around.phone().address(NAME, around.phone().customer().email());
    Session session = Session.getInstance(new Properties());
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(from, around.phone().customer().name()));
    mail.setRecipients(Message.RecipientType.TO, COMPANY);
    mail.setSubject(subject, StandardCharsets.UTF_8.name());
    mail.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
    // So says the company's own mail server of whom it believes.
    mail.setHeader(
        "Authentication-Results",
        SERVER + "; dmarc=pass header.from=" + from.substring(from.indexOf('@') + 1));
    if (replied.isPresent()) {
      String id = String.valueOf(replied.get().what().getOrDefault("id", ""));
      mail.setHeader("In-Reply-To", id);
      mail.setHeader("References", id);
    }
    String words = text + replied.map(Letters::quoted).orElse("");
    if (file == null) {
      mail.setText(words, StandardCharsets.UTF_8.name());
    } else {
      mail.setContent(Letters.with(words, file));
    }
    mail.saveChanges();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(HERE, server.getSmtp().getPort(), null, null);
      transport.sendMessage(mail, mail.getAllRecipients());
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
