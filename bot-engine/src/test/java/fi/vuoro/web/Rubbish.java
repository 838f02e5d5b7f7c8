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
