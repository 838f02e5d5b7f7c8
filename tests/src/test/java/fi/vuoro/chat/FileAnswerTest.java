package fi.vuoro.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.service.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that are answered with a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileAnswerTest {

  private static final String PHOTO = "photo";
  private static final String JPEG = "image/jpeg";

  private final Service service = Service.start(Map.of("vuoro.flows", "src/test/resources/flows"));
  private final ChatApi api = new ChatApi(service.url("/"));

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aPhotoIsKeptAsItWasSent() throws Exception {
    byte[] content = randomBytes(1_000_000);
    Talk talk = begin();

    String id = upload(talk, "vaurio ä.jpg", JPEG, content).text("fileId");
    Answer answered = tap(talk, id);

    assertThat(answered.step()).isEqualTo("working");
    assertThat(answered.messages().getFirst().path("text").asString()).isEqualTo("vaurio ä.jpg");
    HttpResponse<byte[]> kept = download(talk, id, true);
    assertThat(kept.body()).isEqualTo(content);
    assertThat(kept.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void whatTheSenderClaimsOfAFileIsNotBelieved() {
    Talk talk = begin();
    String id = upload(talk, "../../etc/passwd.png", "image/png", randomBytes(10)).text("fileId");

    Answer answered =
        talk.tap(
            PHOTO,
            Map.of("id", id, "name", "other.exe", "mediaType", "text/html", "bytes", 99_999_999));

    assertThat(answered.messages().getFirst().path("text").asString()).isEqualTo("passwd.png");
  }

  @Test
  void theFileOfAnotherConversationIsNotTaken() {
    Talk other = begin();
    String id = upload(other, "a.png", "image/png", randomBytes(10)).text("fileId");

    Answer refused = tap(begin(), id);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("code")).isEqualTo("no-such-file");
  }

  @Test
  void aValueThatOnlyLooksLikeAFileIsNotTaken() {
    Answer refused =
        begin()
            .tap(PHOTO, Map.of("id", "x", "name", "a.png", "mediaType", "image/png", "bytes", 1));

    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void whatTheQuestionDoesNotTakeIsRefusedWithAReason() {
    Talk talk = begin();

    assertThat(upload(talk, "a.html", "text/html", randomBytes(10)).status()).isEqualTo(415);
    assertThat(upload(talk, "a.png", "image/png", randomBytes(2_000_001)).status()).isEqualTo(413);
    assertThat(upload(talk, "a.png", "image/png", randomBytes(11_000_000)).status()).isEqualTo(413);
    assertThat(talk.since(0).step()).isEqualTo(PHOTO);
  }

  @Test
  void aFileThatNobodyAskedForIsRefused() {
    Talk talk = begin();
    talk.wish("skip");

    Answer refused =
        api.upload(talk.id(), talk.token(), "working", "a.png", "image/png", randomBytes(10));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("no-file-asked");
  }

  @Test
  void onlyTheTokenLetsAFileIn() {
    Talk talk = begin();

    Answer refused = api.upload(talk.id(), "wrong", PHOTO, "a.png", "image/png", randomBytes(10));

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void aFileIsReadOnlyByWhoIsLoggedIn() throws Exception {
    Talk talk = begin();
    String id = upload(talk, "a.png", "image/png", randomBytes(10)).text("fileId");

    assertThat(download(talk, id, false).statusCode()).isEqualTo(401);
    assertThat(download(begin(), id, true).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormThatIsNotUnderstoodIsSaidToBeWrong() {
    Talk talk = begin();
    Map<String, String> bodies =
        Map.of(
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhello\r\n--x--\r\n",
            "multipart/form-data; boundary=y",
            "--y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\ncut",
            "multipart/form-data; boundary=z",
            "",
            "multipart/form-data",
            "no boundary",
            "application/json",
            "{}");

    bodies.forEach(
        (type, body) -> {
          Answer refused =
              api.uploadWith(talk.id(), talk.token(), type, BodyPublishers.ofString(body));
          assertThat(refused.status()).as(type).isBetween(400, 415);
          assertThat(refused.type()).isEqualTo("application/problem+json");
        });
  }

  private Talk begin() {
    return Talk.begin(api, "damage", "en");
  }

  private Answer upload(Talk talk, String name, String type, byte[] content) {
    return api.upload(talk.id(), talk.token(), PHOTO, name, type, content);
  }

  private static Answer tap(Talk talk, String file) {
    return talk.tap(
        PHOTO, Map.of("id", file, "name", "photo.jpg", "mediaType", JPEG, "bytes", 1_000_000));
  }

  private HttpResponse<byte[]> download(Talk talk, String id, boolean loggedIn) throws Exception {
    URI address = service.url("/api/v1/conversations/" + talk.id() + "/files/" + id);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (loggedIn) {
      byte[] user = ("admin:" + Service.ADMIN_PASSWORD).getBytes(UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }
}
