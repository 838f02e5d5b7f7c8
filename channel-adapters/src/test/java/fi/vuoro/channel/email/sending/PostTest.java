package fi.vuoro.channel.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.email.address.Mailserver;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a server that answers what it is told to. */
class PostTest {
  private static final String HANG_UP = "";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket server;
  private Post post;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    Mailserver at = new Mailserver("127.0.0.1", server.getLocalPort(), Mailserver.Tls.NONE, "", "");
    post =
        new Post(at, InstantSource.fixed(Said.AT), Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 aino@example.com is nobody, UNKNOWN_ADDRESS",
    "RCPT, 550 No such user, UNKNOWN_ADDRESS",
    "RCPT, 553 5.1.3 bad address, UNKNOWN_ADDRESS",
    "RCPT, 550 5.7.1 relaying denied, REFUSED",
    "RCPT, 552 5.2.2 mailbox full, REFUSED",
    "MAIL, 553 5.7.1 not your address, ACCOUNT",
    "MAIL, 530 5.7.0 authentication required, ACCOUNT",
    "., 554 5.7.1 looks like spam, REFUSED",
    "DATA, 554 5.3.4 too big, REFUSED"
  })
  void aRefusalForGoodIsNotTriedAgain(String command, String answer, Failure failure)
      throws MessagingException {
    answers.put(command, answer);

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Never.class,
            never -> {
              assertThat(never.failure()).isEqualTo(failure);
              assertThat(never.why()).contains(answer.substring(0, 3)).doesNotContain("aino");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.0 greylisted",
    "RCPT, 452 4.2.2 mailbox full",
    "MAIL, 421 4.7.0 too many connections",
    "DATA, 451 4.3.0 later",
    "., 451 4.7.1 later",
    "GREETING, 421 4.3.2 busy"
  })
  void aRefusalForNowIsTriedAgainAndHasNotArrived(String command, String answer)
      throws MessagingException {
    answers.put(command, answer);

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isFalse());
  }

  @Test
  void aServerThatFallsSilentAfterTheLastWordMayHaveTheLetter() throws MessagingException {
    answers.put(".", HANG_UP);

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"MAIL", "RCPT", "DATA"})
  void aServerThatFallsSilentBeforeHasNot(String command) throws MessagingException {
    answers.put(command, HANG_UP);

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isFalse());
  }

  @Test
  void oneCallServesManyLettersAndAnotherIsMadeWhereItBroke() throws MessagingException {
    assertThat(send()).isEqualTo(new Delivery.Taken("<1@example.com>"));
    assertThat(send()).isInstanceOf(Delivery.Taken.class);
    assertThat(calls).hasValue(1);
    answers.put("NOOP", HANG_UP);
    assertThat(send()).isInstanceOf(Delivery.Taken.class);
    assertThat(calls).hasValue(2);
  }

  private Delivery send() throws MessagingException {
    MimeMessage message = new MimeMessage(post.session());
    message.setFrom("feedback@example.com");
    message.setText("Hei");
    return post.send(message, "aino@example.com", "<1@example.com>");
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        calls.incrementAndGet();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      say(socket, answers.getOrDefault("GREETING", "220 mx.example.com ESMTP"));
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          continue;
        }
        String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        String answer =
            answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
        data = command.equals("DATA") && answer.startsWith("354");
        if (answer.equals(HANG_UP)) {
          return;
        }
        say(socket, answer);
      }
    } catch (IOException e) {
      // The other end hung up.
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
