package fi.vuoro.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.vuoro.service.Service;
import fi.vuoro.service.SiteKey;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question that a customer takes from the web to e-mail, from there to Telegram, and back to
 * the web, each time by saying so, over real SMTP and IMAP and Telegram's own payloads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingBySayingSoTest {
  private static final String FLOW = "first-contact-resolution";
  private static final String COMPANY = "feedback@example.com";
  private static final String CUSTOMER = "aino@example.com";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
  private final WireMockServer telegram =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final HttpClient http = HttpClient.newHttpClient();
  private final Service service;

  MovingBySayingSoTest() {
    mail.start();
    mail.setUser(COMPANY, COMPANY, "a password");
    mail.setUser(CUSTOMER, CUSTOMER, "another");
    telegram.start();
    telegram.stubFor(
        post(urlMatching("/bot.*"))
            .willReturn(
                okJson("{\"ok\":true,\"result\":{\"message_id\":7,\"username\":\"a_bot\"}}")));
    service =
        Service.start(
            Map.ofEntries(
                Map.entry("vuoro.channels.email.from", "Pohjolan Valo <" + COMPANY + ">"),
                Map.entry("vuoro.channels.email.smtp-host", "127.0.0.1"),
                Map.entry("vuoro.channels.email.smtp-port", port(mail.getSmtp().getPort())),
                Map.entry("vuoro.channels.email.smtp-tls", "none"),
                Map.entry("vuoro.channels.email.imap-host", "127.0.0.1"),
                Map.entry("vuoro.channels.email.imap-port", port(mail.getImap().getPort())),
                Map.entry("vuoro.channels.email.imap-tls", "none"),
                Map.entry("vuoro.channels.email.imap-user", COMPANY),
                Map.entry("vuoro.channels.email.imap-password", "a password"),
                Map.entry("vuoro.channels.telegram.token", "1:token"),
                Map.entry("vuoro.channels.telegram.secret", "secret"),
                Map.entry("vuoro.channels.telegram.bot", "a_bot"),
                Map.entry("vuoro.channels.telegram.url", telegram.baseUrl())));
  }

  private static String port(int port) {
    return Integer.toString(port);
  }

  @AfterAll
  void stop() {
    service.close();
    telegram.stop();
    mail.stop();
    http.close();
  }

  @Test
  void aQuestionGoesFromTheWebToAMailToTelegramAndBack() throws Exception {
    JsonNode begun =
        customer("/chat/v1/flows/" + FLOW + "/conversations", null, Map.of("language", "fi"));
    String there = "/chat/v1/conversations/" + begun.path("conversationId").asString();
    String token = begun.path("token").asString();
    String question =
        begun.path("messages").findValues("question").getLast().path("step").asString();

    int before = letters().size();
    customer(
        there + "/messages",
        token,
        Map.of("id", "one", "text", "voidaanko jatkaa sähköpostilla, " + CUSTOMER));
    MimeMessage letter = letter(before + 1);
    assertThat(letter.getSubject()).isNotBlank();

    reply(letter, "jatketaan telegramissa\n\nAino");
    String doorway =
        found(
            "https://t\\.me/a_bot\\?start=([A-Za-z0-9_-]+)",
            GreenMailUtil.getBody(letter(before + 2)));
    update(1, "/start " + doorway);
    Phones.await(() -> !inTelegram().isEmpty() && inTelegram().getLast().contains("reply_markup"));

    update(2, "jatketaan selaimessa");
    Phones.await(() -> inTelegram().toString().contains("#go="));
    String link = found("#go=([A-Za-z0-9._-]+)", inTelegram().toString());
    JsonNode back = customer("/chat/v1/continuations", null, Map.of("link", link));
    assertThat(back.path("conversationId")).isEqualTo(begun.path("conversationId"));

    JsonNode answered =
        customer(
            there + "/messages",
            back.path("token").asString(),
            Map.of("id", "two", "step", question, "value", true));
    assertThat(answered.path("status").asString()).isEqualTo("open");
    assertThat(answered.path("messages").findValues("question").getLast().path("step").asString())
        .isNotEqualTo(question);
  }

  @Test
  void whoAnswersOnTheWebTodayAndByMailTomorrowIsTheSameCustomer() throws Exception {
    service.publish(
        "home",
        """
        id: home
        title: { fi: Kotisi }
        languages: [fi]
        steps:
          - id: town
            ask: { fi: "Missä kaupungissa asut?" }
            type: text
            saveTo: town
          - id: size
            ask: { fi: "Montako teitä on kotona?" }
            type: number
        """);
    Map<String, Object> known = SiteKey.of(service).vouch("a-1", Instant.now().plusSeconds(600));
    JsonNode begun = customer("/chat/v1/flows/home/conversations", null, Map.of("customer", known));
    String there = "/chat/v1/conversations/" + begun.path("conversationId").asString();
    String token = begun.path("token").asString();
    customer(there + "/messages", token, Map.of("id", "town", "text", "Kuopio"));
    int before = letters().size();
    customer(
        there + "/messages",
        token,
        Map.of("id", "mail", "text", "jatketaan sähköpostilla, " + CUSTOMER));
    reply(letter(before + 1), "3");
    Phones.await(() -> found().contains("\"completed\""));
    assertThat(found()).contains("\"verified\":true", "\"channel\":{\"value\":\"email\"");

    JsonNode second =
        staff("/api/v1/conversations", Map.of("flow", "home", "customer", Map.of("ref", "a-1")));

    assertThat(second.path("channel").asString()).isEqualTo("email");
    MimeMessage tomorrow = letter(before + 2);
    assertThat(GreenMailUtil.getBody(tomorrow)).contains("Montako").doesNotContain("kaupungissa");
  }

  private String found() throws IOException, InterruptedException {
    return staff("/api/v1/customers/search", Map.of("channel", "email", "address", CUSTOMER))
        .toString();
  }

  private JsonNode staff(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    byte[] admin = ("admin:" + Service.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(service.url(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(admin))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body());
  }

  private JsonNode customer(String path, @Nullable String token, Map<String, Object> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.url(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body());
  }

  /** The so manieth letter that the customer got. */
  private MimeMessage letter(int n) throws MessagingException {
    Phones.await(() -> letters().size() >= n);
    return letters().get(n - 1);
  }

  private List<MimeMessage> letters() throws MessagingException {
    List<MimeMessage> theirs = new ArrayList<>();
    for (MimeMessage letter : mail.getReceivedMessages()) {
      if (letter.getAllRecipients()[0].toString().contains(CUSTOMER)) {
        theirs.add(letter);
      }
    }
    return theirs;
  }

  private void reply(MimeMessage letter, String words) throws MessagingException {
    MimeMessage reply = new MimeMessage(GreenMailUtil.getSession(mail.getSmtp().getServerSetup()));
    reply.setSubject("Re: " + letter.getSubject());
    reply.setHeader("In-Reply-To", letter.getMessageID());
    reply.setFrom(new InternetAddress(CUSTOMER));
    reply.setRecipient(RecipientType.TO, new InternetAddress(COMPANY));
    reply.setText(words, "UTF-8");
    Transport.send(reply);
  }

  private void update(int id, String words) throws IOException, InterruptedException {
    Map<String, Object> aino = Map.of("id", 42, "is_bot", false, "first_name", "Aino");
    Map<String, Object> message =
        Map.of(
            "message_id", id,
            "date", 1_772_400_000 + id,
            "from", aino,
            "chat", Map.of("id", 42, "type", "private"),
            "text", words);
    HttpRequest request =
        HttpRequest.newBuilder(service.url("/channels/telegram"))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", "secret")
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("update_id", id, "message", message))))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  /** What was sent to Telegram, in order. */
  private List<String> inTelegram() {
    return telegram.findAll(postRequestedFor(urlPathMatching("/bot.*/sendMessage"))).stream()
        .map(request -> request.getBodyAsString())
        .toList();
  }

  private static String found(String pattern, String text) {
    Matcher matcher =
        Pattern.compile(pattern).matcher(text.replace("=\r\n", "").replace("=3D", "="));
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
