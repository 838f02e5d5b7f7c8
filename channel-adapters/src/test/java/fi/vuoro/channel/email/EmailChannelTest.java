package fi.vuoro.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Listening;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.email.letter.Letter;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a mail server of its own: real SMTP, real IMAP. */
class EmailChannelTest {
  private static final String OURS = "feedback@example.com";
  private static final String AINO = "aino@example.com";
  private static final String SECRET = "s3cret-of-the-mailbox";

  private final BlockingQueue<Incoming> heard = new LinkedBlockingQueue<>();
  private GreenMail server;
  private EmailChannel channel;
  private Listening listening = Listening.NONE;

  @BeforeEach
  void start() {
    server = server(0, 0);
    channel = channel(Map.of());
  }

  @AfterEach
  void stop() {
    listening.close();
    server.stop();
  }

  private static GreenMail server(int smtp, int imap) {
    ServerSetup[] setup = {
      new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
      new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    };
    GreenMail server = new GreenMail(setup);
    server.start();
    server.setUser(OURS, OURS, SECRET);
    server.setUser(AINO, AINO, "aino");
    return server;
  }

  private EmailChannel channel(Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    Email email = new Email();
    email.settings().stream()
        .filter(setting -> setting.standard() != null)
        .forEach(s -> values.put(s.name(), Objects.requireNonNull(s.standard())));
    values.put("from", "Pöhjolan Valo <Feedback@example.com>");
    values.put("bounces", "feedback+*@example.com");
    values.put("smtp-host", "127.0.0.1");
    values.put("smtp-port", Integer.toString(server.getSmtp().getPort()));
    values.put("smtp-tls", "none");
    values.put("smtp-user", OURS);
    values.put("smtp-password", SECRET);
    values.put("imap-host", "127.0.0.1");
    values.put("imap-port", Integer.toString(server.getImap().getPort()));
    values.put("imap-tls", "none");
    values.putAll(more);
    return (EmailChannel)
        email.open(
            new Values(values),
            new Surroundings(InstantSource.fixed(Said.AT), HttpClient.newHttpClient()));
  }

  private Delivery send(Channel<Letter> through, String key, @Nullable String thread) {
    Utterance utterance =
        new Utterance(
            Said.CONVERSATION,
            "Yöllinen asiointi 😀",
            "fi",
            List.of(
                Said.text(1, "Hyvää yötä, Åsa 😀"),
                Said.question(
                    2, "Kuinka todennäköisesti suosittelisit meitä?", Said.presentation("nps"))),
            0,
            Said.wording("fi"),
            Said.LINKS,
            true);
    Letter letter = through.render(utterance).getFirst();
    return through.send(new Parcel<>(key, AINO, thread, letter));
  }

  private MimeMessage received() {
    assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
    return server.getReceivedMessagesForDomain(AINO)[0];
  }

  @Test
  void aLetterArrivesInBothFormsWithAllThatProgramsWantToKnow()
      throws MessagingException, IOException {
    Delivery delivery = send(channel, "key-1", null);
    MimeMessage mail = received();

    assertThat(delivery).isEqualTo(new Delivery.Taken(mail.getMessageID()));
    assertThat(mail.getSubject()).isEqualTo("Yöllinen asiointi 😀");
    assertThat(mail.getFrom()[0].toString()).contains("<feedback@example.com>");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(Said.AT));
    MimeMultipart both = (MimeMultipart) mail.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent().toString()).contains("Hyvää yötä, Åsa 😀");
    assertThat(both.getBodyPart(1).getContent().toString())
        .contains("Hyvää yötä, Åsa 😀")
        .contains("#" + Said.CONVERSATION + ".2.s10");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(header(mail, "List-Unsubscribe"))
        .startsWith(
            "<"
                + Said.LINKS.unsubscribe()
                + ">, <mailto:feedback@example.com?subject=unsubscribe%20cv_");
    assertThat(header(mail, "In-Reply-To")).isEmpty();
    assertThat(header(mail, "Return-Path"))
        .isEqualTo("<feedback+" + mail.getMessageID().replaceAll("[<>]|@.*", "") + "@example.com>");
    assertThat(mail.getHeader("Message-ID")).hasSize(1);
  }

  @Test
  void aLetterSentAgainIsTheSameMail() {
    assertThat(send(channel, "key-1", null)).isEqualTo(send(channel, "key-1", null));
    assertThat(send(channel, "key-2", null)).isNotEqualTo(send(channel, "key-1", null));
  }

  @Test
  void aLetterThatFollowsAMailStaysInItsThread() throws MessagingException {
    send(channel, "key-1", "<abc@mail.example.com>");
    MimeMessage mail = received();

    assertThat(mail.getSubject()).isEqualTo("Re: Yöllinen asiointi 😀");
    assertThat(header(mail, "In-Reply-To")).isEqualTo("<abc@mail.example.com>");
    assertThat(header(mail, "References"))
        .contains(Said.CONVERSATION)
        .endsWith(" <abc@mail.example.com>");
  }

  @Test
  void aThreadThatIsNoMailsIdBecomesNoHeader() throws MessagingException {
    send(channel, "key-1", "x\r\nBcc: matti@example.com");
    MimeMessage mail = received();

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("In-Reply-To")).isNull();
  }

  @Test
  void whereNobodyListensThereIsLaterAndNothingHasArrived() {
    server.stop();

    assertThat(send(channel, "key-1", null))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isFalse());
  }

  @Test
  void aWrongPasswordIsToBeMendedByAnAdministratorAndIsNotShown() {
    EmailChannel wrong = channel(Map.of("smtp-password", "wr0ng"));
    Delivery delivery = send(wrong, "key-1", null);

    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Never.class,
            never -> assertThat(never.failure()).isEqualTo(Delivery.Failure.ACCOUNT));
    assertThat(delivery.toString() + wrong).doesNotContain("wr0ng");
  }

  @Test
  void nothingIsSentOverALineThatIsNotPrivateUnlessThatIsSet() {
    assertThat(send(channel(Map.of("smtp-tls", "starttls")), "key-1", null))
        .isInstanceOf(Delivery.Later.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aReplyIsHeardAtOnceAndThenSeen() throws Exception {
    send(channel, "key-1", null);
    String id = received().getMessageID();
    listening = channel.listen(heard::add);
    deliver("<r1@example.com>", "In-Reply-To: " + id, "8\r\n\r\n-- \r\nAino");
    Incoming.Wrote wrote = (Incoming.Wrote) next();
    assertThat(wrote.words()).isEqualTo("8");
    assertThat(wrote.conversation()).isEqualTo(Said.CONVERSATION);
    assertThat(wrote.from().verified()).isTrue();
    // The line idles by now: what comes next is pushed.
    deliver("<r2@example.com>", "In-Reply-To: " + id, "9");
    assertThat(next().id()).isEqualTo("<r2@example.com>");
    listening.close();
    assertThat(unseen()).isZero();
  }

  @Test
  void whatCouldNotBeKeptComesAgainAndIsNotSeenBefore() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    deliver("<r1@example.com>", "X-A: b", "8");
    listening =
        channel.listen(
            incoming -> {
              if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not now");
              }
              heard.add(incoming);
            });
    assertThat(next().id()).isEqualTo("<r1@example.com>");
    listening.close();
    assertThat(tries).hasValue(3);
    assertThat(unseen()).isZero();
  }

  @Test
  void whatComesWhileTheServerIsAwayIsHeardAfterwards() throws Exception {
    int smtp = server.getSmtp().getPort();
    int imap = server.getImap().getPort();
    listening = channel.listen(heard::add);
    deliver("<r1@example.com>", "X-A: b", "8");
    assertThat(next().id()).isEqualTo("<r1@example.com>");
    server.stop();
    server = server(smtp, imap);
    deliver("<r2@example.com>", "X-A: b", "9");
    assertThat(next().id()).isEqualTo("<r2@example.com>");
    listening.close();
  }

  @Test
  void twoProgramsThatAnswerEachOtherEnd() throws Exception {
    listening = channel.listen(heard::add);
    for (int i = 0; i < 45; i++) {
      deliver("<loop" + i + "@example.com>", "X-A: b", "Kiitos viestistäsi!");
    }
    deliver("<other@example.com>", "From: matti@example.com", "8");
    while (!next().id().equals("<other@example.com>")) {}
    listening.close();
    assertThat(unseen()).isZero();
    assertThat(
            inbox().getMessages().stream().filter(m -> m.getFlags().contains(Flags.Flag.FLAGGED)))
        .hasSize(5);
  }

  @Test
  void anAutomaticReplyIsSeenAndNotHeard() throws Exception {
    listening = channel.listen(heard::add);
    deliver("<r1@example.com>", "Auto-Submitted: auto-replied", "Olen lomalla.");
    deliver("<r2@example.com>", "X-A: b", "8");
    assertThat(next().id()).isEqualTo("<r2@example.com>");
    listening.close();
    assertThat(unseen()).isZero();
  }

  @Test
  void listeningEndsWhenItIsClosedThoughNobodyWrites() {
    listening = channel.listen(heard::add);
    listening.close();

    deliver("<r1@example.com>", "X-A: b", "8");
    assertThat(heard).isEmpty();
    assertThat(inbox().getUnseenCount()).isEqualTo(1);
  }

  @Test
  void settingsThatAreWrongAreNamed() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "from", "Pohjolan Valo",
                "smtp-host", "two words",
                "smtp-port", "many",
                "smtp-tls", "ssl3",
                "imap-port", "99999999",
                "bounces", "feedback+*",
                "per-minute", "0")
            .entrySet()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> channel(Map.of(wrong.getKey(), wrong.getValue())))
          .withMessageContaining("vuoro.channels.email." + wrong.getKey());
    }
  }

  private void deliver(String id, String header, String text) {
    String from = header.startsWith("From:") ? "" : "From: Aino <" + AINO + ">\r\n";
    String mail =
        from
            + header
            + "\r\nTo: "
            + OURS
            + "\r\nMessage-ID: "
            + id
            + "\r\nSubject: Re: Asiointi\r\n\r\n"
            + text;
    try {
      server
          .getUserManager()
          .getUser(OURS)
          .deliver(
              new MimeMessage(
                  GreenMailUtil.getSession(server.getSmtp().getServerSetup()),
                  new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Incoming next() throws InterruptedException {
    return Objects.requireNonNull(heard.poll(30, TimeUnit.SECONDS), "nothing was heard");
  }

  private int unseen() {
    return inbox().getUnseenCount();
  }

  private MailFolder inbox() {
    try {
      return server
          .getManagers()
          .getImapHostManager()
          .getInbox(server.getUserManager().getUser(OURS));
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(Message mail, String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null ? "" : values[0].replaceAll("\\s+", " ");
  }
}
