package fi.vuoro.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.vuoro.service.Service;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service with e-mail, by real SMTP and IMAP, and Telegram, by its own payloads. */
final class MailAndTelegram implements AutoCloseable {
  private static final String COMPANY = "feedback@example.com";
  private static final String MX = "mx.example.com";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ADMIN =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + Service.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));

  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
  private final WireMockServer telegram =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final AtomicInteger updates = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  final Service service;

  /**
   * With these customers, who have mailboxes.
   *
   * @param settings further ones, by name
   */
  MailAndTelegram(Map<String, String> settings, String... customers) {
    mail.start();
    mail.setUser(COMPANY, COMPANY, "a password");
    for (String customer : customers) {
      mail.setUser(customer, customer, "another");
    }
    telegram.start();
    telegram.stubFor(
        post(urlMatching("/bot.*"))
            .willReturn(
                okJson("{\"ok\":true,\"result\":{\"message_id\":7,\"username\":\"a_bot\"}}")));
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(email());
    all.put("vuoro.channels.telegram.token", "1:token");
    all.put("vuoro.channels.telegram.secret", "secret");
    all.put("vuoro.channels.telegram.bot", "a_bot");
    all.put("vuoro.channels.telegram.url", telegram.baseUrl());
    service = Service.start(all);
  }

  private Map<String, String> email() {
    return Map.of(
        "vuoro.channels.email.from",
        "Pohjolan Valo <" + COMPANY + ">",
        "vuoro.channels.email.smtp-host",
        "127.0.0.1",
        "vuoro.channels.email.smtp-port",
        port(mail.getSmtp().getPort()),
        "vuoro.channels.email.smtp-tls",
        "none",
        "vuoro.channels.email.imap-host",
        "127.0.0.1",
        "vuoro.channels.email.imap-port",
        port(mail.getImap().getPort()),
        "vuoro.channels.email.imap-tls",
        "none",
        "vuoro.channels.email.imap-user",
        COMPANY,
        "vuoro.channels.email.imap-password",
        "a password",
        "vuoro.channels.email.trusted-authserv-id",
        MX);
  }

  private static String port(int port) {
    return Integer.toString(port);
  }

  @Override
  public void close() {
    service.close();
    telegram.stop();
    mail.stop();
    http.close();
  }

  /** What the staff finds of who holds an address. */
  JsonNode found(String channel, String address) {
    return staff("/api/v1/customers/search", Map.of("channel", channel, "address", address))
        .path("items")
        .path(0);
  }

  /** How a customer was merged, and what they lost. */
  JsonNode merges(JsonNode customer) {
    return sent(
        "GET", "/api/v1/customers/" + customer.path("id").asString() + "/merges", ADMIN, null);
  }

  /** What the service answers to the staff. */
  JsonNode staff(String path, Map<String, Object> body) {
    return sent("POST", path, ADMIN, body);
  }

  /** What the service answers to a customer's browser. */
  JsonNode customer(String path, @Nullable String token, @Nullable Map<String, Object> body) {
    return sent(
        body == null ? "GET" : "POST", path, token == null ? null : "Bearer " + token, body);
  }

  private JsonNode sent(
      String method, String path, @Nullable String authorization, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.url(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> answer = answer(request.build());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The so manieth letter that somebody got. */
  MimeMessage letter(String to, int n) {
    Phones.await(() -> letters(to).size() >= n);
    return letters(to).get(n - 1);
  }

  /** The letters that somebody got. */
  List<MimeMessage> letters(String to) {
    return Stream.of(mail.getReceivedMessages()).filter(letter -> isTo(letter, to)).toList();
  }

  private static boolean isTo(MimeMessage letter, String who) {
    try {
      return letter.getAllRecipients()[0].toString().contains(who);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody answers a letter. */
  void reply(String from, MimeMessage letter, String words) throws MessagingException {
    MimeMessage reply = by(from, "Re: " + letter.getSubject(), words);
    reply.setHeader("In-Reply-To", letter.getMessageID());
    Transport.send(reply);
  }

  /** Somebody writes of their own accord, for whom the company's mail server stands. */
  void write(String from, String words) throws MessagingException {
    MimeMessage letter = by(from, "Asiaa", words);
    letter.setHeader("Authentication-Results", MX + "; dmarc=pass header.from=" + domain(from));
    Transport.send(letter);
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  private MimeMessage by(String from, String subject, String words) throws MessagingException {
    MimeMessage letter = new MimeMessage(GreenMailUtil.getSession(mail.getSmtp().getServerSetup()));
    letter.setSubject(subject);
    letter.setFrom(new InternetAddress(from));
    letter.setRecipient(RecipientType.TO, new InternetAddress(COMPANY));
    letter.setText(words, "UTF-8");
    return letter;
  }

  /** Somebody writes in Telegram. */
  void telegram(int who, String words) {
    int id = updates.incrementAndGet();
    Map<String, Object> sender = Map.of("id", who, "is_bot", false, "first_name", "Aino");
    Map<String, Object> message =
        Map.of(
            "message_id", id,
            "date", 1_772_400_000 + id,
            "from", sender,
            "chat", Map.of("id", who, "type", "private"),
            "text", words);
    HttpRequest request =
        HttpRequest.newBuilder(service.url("/channels/telegram"))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", "secret")
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("update_id", id, "message", message))))
            .build();
    assertThat(answer(request).statusCode()).isEqualTo(200);
  }

  /** What was sent to somebody in Telegram, in order. */
  List<String> inTelegram(int who) {
    return telegram.findAll(postRequestedFor(urlPathMatching("/bot.*/sendMessage"))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(LoggedRequest::getBodyAsString)
        .filter(
            body -> JSON.readTree(body).path("chat_id").asString().equals(Integer.toString(who)))
        .toList();
  }

  /** What the group of a pattern finds in a text, as it came by mail or as JSON. */
  static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text.replace("=\r\n", "").replace("=3D", "="));
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
