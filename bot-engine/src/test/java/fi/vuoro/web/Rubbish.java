package fi.vuoro.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What no decent client sends. */
final class Rubbish {

  private Rubbish() {}

  static List<byte[]> bodies() {
    List<byte[]> bodies = new ArrayList<>();
    for (String text :
        List.of(
            "",
            "{",
            "}",
            "[]",
            "null",
            "true",
            "1",
            "\"text\"",
            "{\"a\":}",
            "{'a':1}",
            "1e999999",
            "[1e400]",
            "nul",
            "{\"name\":{},\"id\":[],\"text\":{},\"password\":7,\"role\":[]}",
            "{\"name\":\"\\ud800\"}",
            "{\"name\":\"\\u0000\",\"id\":\"\\u0000\",\"role\":\"x\"}",
            "{\"id\":-1,\"language\":{},\"context\":[],\"customer\":\"x\",\"step\":[],\"value\":{\"a\":[]}}",
            "{\"a\":1}{\"b\":2}",
            "\ufeff{}",
            "{\"id\":\"" + "x".repeat(20_000) + "\"}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"context\":" + "[".repeat(900) + "]".repeat(900) + "}")) {
      bodies.add(text.getBytes(UTF_8));
    }
    bodies.add(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
    bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
    return bodies;
  }

  /** Numbers in JSON that are as long as they can be, and longer. */
  static List<String> numbers() {
    return List.of(
        "1e3",
        "1e39",
        "-1e39",
        "1e40",
        "1e400",
        "1e999999999",
        "1e500000000",
        "-1e-500000000",
        "1e99999999999",
        "9".repeat(40),
        "9".repeat(500),
        "9".repeat(2_000),
        "0." + "1".repeat(40),
        "0." + "1".repeat(500),
        "[1e999999999]",
        "{\"amount\":1e999999999,\"currency\":\"EUR\"}");
  }

  /** Values in JSON that no control gives. */
  static List<String> values() {
    return List.of(
        "null",
        "true",
        "0",
        "-1",
        "\"\"",
        "\"1e999999999\"",
        "\"" + "9".repeat(30) + "\"",
        "\"NaN\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"-999999999-01-01\"",
        "\"+999999999-12-31\"",
        "\"9999-12-31\"",
        "\"24:00\"",
        "\"P999999999Y\"",
        "\"PT9223372036854775807S\"",
        "\"" + "x".repeat(5_000) + "\"",
        "[]",
        "[\"price\",\"price\"]",
        "[\"price\",7,null,{}]",
        "{}",
        "{\"\":null}",
        "{\"a.b\":1,\"$c\":2}",
        "{\"amount\":\"1e999999999\",\"currency\":\"EUR\"}",
        "{\"amount\":\"1\",\"currency\":\"XXX\"}",
        "{\"amount\":[],\"currency\":{}}",
        "{\"price\":1e39,\"quality\":-1e39,\"delivery\":100}",
        "{\"price\":\"a\"}",
        "{\"service\":99,\"result\":[]}",
        "{\"fileId\":\"none\"}",
        "{\"id\":\"none\",\"name\":1,\"bytes\":-1}",
        "{\"given\":\"perhaps\",\"textVersion\":1e400}",
        "{\"$\":\"PT9223372036854775807S\"}",
        "{\"moment\":\"+999999999-12-31\"}",
        "[".repeat(400) + "]".repeat(400));
  }

  /** What somebody might write, or a program by mistake. */
  static List<String> words() {
    return List.of(
        "\u0000",
        "%",
        "{{ amount }}",
        "1e999999999",
        "9".repeat(500),
        "minus minus half a thousand thousand 9.9,9",
        "31.12.999999999",
        "99999999999999 hours",
        "\ud83d\udca9".repeat(50) + "\u202e\u0301\u200d",
        "(".repeat(500));
  }

  /** Values of parameters that nobody chose. */
  static List<String> parameters() {
    return List.of(
        "", "\u0000", "'; drop table answer; --", "-1", "1e999999999", "+999999999-12-31", "MTIz");
  }

  static List<String> formTypes() {
    return List.of(
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"" + "b".repeat(200) + "\"",
        "multipart/form-data; boundary=b; charset=nonsense",
        "multipart/mixed; boundary=b",
        "application/x-www-form-urlencoded");
  }

  /** Forms whose parts are bounded by b. */
  static List<String> forms() {
    String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; ";
    String end = "\r\n--b--\r\n";
    return List.of(
        "",
        "--b",
        "--b--",
        "--b--\r\n",
        "nothing of the kind",
        "--b\r\n\r\nno headers" + end,
        "--b\r\nContent-Disposition: nonsense\r\n\r\nx" + end,
        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file" + end,
        "--b\r\nContent-Disposition: form-data; name=\"step\"\r\n\r\nanswer" + end,
        file + "filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n",
        file + "filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nnot ended",
        file + "filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" + end,
        file + "filename=\"a.png\"\r\nContent-Type: nonsense\r\n\r\nx" + end,
        file + "filename=\"a.png\"\r\nContent-Length: -1\r\n\r\nx" + end,
        file + "filename=\"\"\r\nContent-Type: image/png\r\n\r\nx" + end,
        file + "filename=\"../../etc/passwd\"\r\nContent-Type: image/png\r\n\r\nx" + end,
        file + "filename=\"" + "n".repeat(3_000) + "\"\r\n\r\nx" + end,
        file + "filename*=UTF-8''%zz\r\n\r\nx" + end,
        file + "filename*=nonsense''a\r\n\r\nx" + end,
        file + "filename=\"a.exe\"\r\nContent-Type: application/x-msdownload\r\n\r\nMZ" + end,
        "--b\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\nx" + end,
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".repeat(300) + end);
  }

  static List<String> pathValues() {
    return List.of(
        "%00",
        "..%2f..%2fetc",
        "%zz",
        "%c3%28",
        "a;b=c;;",
        "%F0%9F%92%A9",
        "x".repeat(3_000),
        "-1",
        "%20",
        "$where",
        "a.b",
        "__proto__",
        "*",
        "{x}",
        "%7B%24ne%3A1%7D",
        "\"",
        "|",
        "å");
  }

  static List<String> queries() {
    return List.of(
        "from=yesterday&to=%00",
        "after=-1",
        "after=99999999999999999999",
        "after=x",
        "cursor=%ff%fe",
        "flow=%00&touchpoint=" + "x".repeat(2_000),
        "every=never&metric=none&by=nobody&step=0",
        "format=exe",
        "limit=-5",
        "a=%zz",
        "%",
        "=&&=&",
        "from=2026-13-45&to=0000-00-00",
        "from=-999999999-01-01&to=+999999999-12-31",
        "flow=a&flow=b&flow=");
  }

  static List<String> headers() {
    return List.of(
        "Accept: garbage",
        "Accept: a/b;q=9, ;;",
        "Accept: application/xml",
        "Accept-Language: %%%",
        "Accept-Language: " + "x-".repeat(500),
        "Content-Type: text",
        "Cookie: ;;;=,\"",
        "Cookie: vuoro-session=%00; XSRF-TOKEN=",
        "Authorization: Basic !!!",
        "Authorization: Basic",
        "Authorization: Basic " + Base64.getEncoder().encodeToString("nocolon".getBytes(UTF_8)),
        "Authorization: Bearer",
        "Authorization: Bearer vk_" + "x".repeat(2_000),
        "Authorization: ",
        "Authorization: Negotiate x",
        "Origin: garbage",
        "Origin: null",
        "Origin: https://evil.example\r\nAccess-Control-Request-Method: FOO",
        "Last-Event-ID: minus one",
        "Range: bytes=9-1",
        "If-Modified-Since: once",
        "If-None-Match: W/",
        "X-Forwarded-For: ,,;",
        "Forwarded: for=;;;",
        "X-Forwarded-Proto: \u00e5",
        "Expect: 100-nonsense",
        "Content-Encoding: nonsense",
        "X-Long: " + "x".repeat(30_000),
        "No colon here",
        "X-XSRF-TOKEN: x",
        "Content-Length: -1",
        "Content-Length: abc",
        "Transfer-Encoding: nonsense",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk");
  }
}
