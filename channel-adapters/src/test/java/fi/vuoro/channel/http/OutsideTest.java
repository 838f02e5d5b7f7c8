package fi.vuoro.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.channel.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes from outside is read without trust. */
class OutsideTest {

  @Test
  void whatIsNoJsonIsNothing() {
    for (String text : List.of("", "{", "{} {}", "{\"a\":".repeat(5_000), "<html>")) {
      assertThat(Json.text(Json.read(text), "a", "b")).isEmpty();
    }
  }

  @Test
  void whatIsOfAnotherTypeIsNothing() {
    assertThat(Json.text(Json.read("{\"a\":[1]}"), "a", "b", "c")).isEmpty();
    assertThat(Json.text(Json.read("{\"a\":1.5}"), "a")).isEmpty();
    assertThat(Json.text(Json.read("{\"a\":12345678901234}"), "a")).isEqualTo("12345678901234");
    assertThat(Json.number(Json.read("{\"a\":1e999}"), -1, "a")).isEqualTo(-1);
    assertThat(Json.number(Json.read("{\"a\":\"17\"}"), -1, "a")).isEqualTo(17);
    assertThat(Json.number(Json.read("{\"a\":99999999999999999999}"), -1, "a")).isEqualTo(-1);
  }

  @Test
  void aFormIsReadAndWritten() {
    Map<String, String> fields = Map.of("From", "+358401234567", "Body", "Hei & ääkköset 😀=");

    assertThat(Form.read(Form.write(fields))).isEqualTo(fields);
    assertThat(Form.read("a=1&a=2&b=%zz&=x&c&d=")).isEqualTo(Map.of("a", "1", "d", ""));
  }

  @Test
  void aSignatureIsThatOfTheRfc() {
    assertThat(Signature.hex("Jefe", "what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(Signature.same("a", "a")).isTrue();
    assertThat(Signature.same("a", "b")).isFalse();
    assertThat(Signature.same("", null)).isFalse();
  }

  @Test
  void whatWasSignedLongAgoOrInTheFutureIsNotFresh() {
    assertThat(fresh(-300)).isTrue();
    assertThat(fresh(-301)).isFalse();
    assertThat(fresh(301)).isFalse();
    assertThat(Signature.fresh("soon", Said.AT)).isFalse();
    assertThat(Signature.fresh(null, Said.AT)).isFalse();
    assertThat(Signature.fresh("99999999999", Said.AT)).isFalse();
  }

  @Test
  void anAddressIsOneOfHttp() {
    assertThat(Api.of("url", " https://api.example.com/v1/ ").base())
        .isEqualTo(URI.create("https://api.example.com/v1"));
    for (String wrong :
        List.of("", "api", "file:///etc/x", "https://", "https://me:pw@x.example")) {
      assertThatThrownBy(() -> Api.of("url", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("url")
          .hasMessageNotContaining("pw");
    }
  }

  @Test
  void onlyItsOwnServerIsTheApis() {
    Api api = Api.of("url", "https://files.example.com");
    assertThat(api.serves(URI.create("https://FILES.example.com/a"))).isTrue();
    for (String other :
        List.of(
            "http://files.example.com/a",
            "https://files.example.com:8443/a",
            "https://files.example.com.evil.example/a",
            "https://files.example.com@evil.example/a",
            "https://x@files.example.com/a",
            "//files.example.com/a",
            "a")) {
      assertThat(api.serves(URI.create(other))).as(other).isFalse();
    }
  }

  private static boolean fresh(long seconds) {
    return Signature.fresh(Long.toString(Said.AT.getEpochSecond() + seconds), Said.AT);
  }
}
