package fi.vuoro.channel.email.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RepliesTest {
  private final Replies replies = new Replies(Phrases.load());

  @TestFactory
  Stream<DynamicTest> whatFinnishProgramsSend() throws IOException {
    return cases("fi", "Aino Korhonen");
  }

  @TestFactory
  Stream<DynamicTest> whatSwedishProgramsSend() throws IOException {
    return cases("sv", "Matti Lund");
  }

  @TestFactory
  Stream<DynamicTest> whatEnglishProgramsSend() throws IOException {
    return cases("en", "Aino Korhonen");
  }

  private Stream<DynamicTest> cases(String language, String sender) throws IOException {
    return Arrays.stream(resource(language).split("(?m)^=== "))
        .skip(1)
        .map(
            text -> {
              String[] named = text.split("\n", 2);
              String[] parts = named[1].split("(?m)^=>\\n?", 2);
              return DynamicTest.dynamicTest(
                  named[0],
                  () ->
                      assertThat(replies.read(parts[0], null, sender).words())
                          .isEqualTo(parts[1].strip()));
            });
  }

  private static String resource(String language) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RepliesTest.class.getResourceAsStream(
                "/fi/vuoro/channel/email/reply/" + language + "-replies.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aQuoteThatHtmlMarksIsFoundWhateverTheLanguageOfTheProgram() {
    String gmail =
        "<div dir=\"ltr\">Alles gut 😀</div><br><div class=\"gmail_quote\"><div"
            + " class=\"gmail_attr\">Am Di., 3. März 2026 um 10:12 Uhr schrieb Pohjolan"
            + " Valo:<br></div><blockquote class=\"gmail_quote\"><p>Kuinka"
            + " voit?</p></blockquote></div>";
    String outlook =
        "<div>Alles gut</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">"
            + "<b>Von:</b> Pohjolan Valo<br><b>Gesendet:</b> heute</div><div>Kuinka voit?</div>";

    assertThat(html(gmail)).startsWith("Alles gut 😀").doesNotContain("Kuinka");
    assertThat(html(outlook)).isEqualTo("Alles gut");
  }

  @Test
  void repliesBetweenQuotesInHtmlAreKept() {
    String mail =
        "<div>Lyhyesti:</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">ti 3. maalisk."
            + " 2026 klo 10.12 Pohjolan Valo (palaute@example.com) kirjoitti:</div><blockquote>Mikä"
            + " meni pieleen?</blockquote></div><div>Lasku oli väärä.</div><blockquote>Mitä"
            + " muuta?</blockquote><div>Ei muuta.</div>";

    assertThat(html(mail)).isEqualTo("Lyhyesti:\nLasku oli väärä.\nEi muuta.");
  }

  @Test
  void outlookOfTheDesktopIsCutAtItsLine() {
    String mail =
        "<div class=WordSection1><p class=MsoNormal>Vastaus on 2.<o:p></o:p></p><p"
            + " class=MsoNormal>&nbsp;</p><div><div style='border:none;border-top:solid #E1E1E1"
            + " 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>Absender:</b> Pohjolan"
            + " Valo</p></div></div><p>Kuinka voit?</p></div>";

    assertThat(html(mail)).isEqualTo("Vastaus on 2.");
  }

  @Test
  void whatHtmlHidesOrSignsWithIsNotSaid() {
    String mail =
        "<html><head><style>p{}</style><title>x</title></head><body><p>Kyllä</p>"
            + "<div style=\"display: none\">piilossa</div><script>alert(1)</script>"
            + "<div class=\"gmail_signature\">Aino<br>Pohjolan Valo</div></body></html>";

    assertThat(html(mail)).isEqualTo("Kyllä");
  }

  @Test
  void textIsBelievedBeforeHtmlUnlessOnlyHtmlShowsTheQuote() {
    assertThat(replies.read("8", "<p><b>8</b></p>", null).words()).isEqualTo("8");
    assertThat(
            replies
                .read(
                    "8\n\nPohjolan Valo, 3.3.:\nKuinka voit?",
                    "<p>8</p><div id=\"divRplyFwdMsg\">x</div><p>Kuinka voit?</p>",
                    null)
                .words())
        .isEqualTo("8");
  }

  @Test
  void brokenLinesAreJoinedAndQuotesAreNot() {
    String flowed = "Tämä on \npitkä rivi.\n\n Alku\n> lainaus \n> jatkuu\n-- \nAino";

    assertThat(Flowed.joined(flowed, false))
        .isEqualTo("Tämä on pitkä rivi.\n\nAlku\n> lainaus jatkuu\n-- \nAino");
    assertThat(Flowed.joined("Pit \nkä", true)).isEqualTo("Pitkä");
  }

  @Test
  void nothingThatIsWrittenTakesLongOrThrows() {
    String hostile = "On 1.1.2026 " + "a wrote ".repeat(20_000) + "\n" + "x:\n".repeat(6_000);

    assertThat(replies.read(hostile, null, null).words().length()).isLessThanOrEqualTo(20_000);
    assertThat(html("<div>".repeat(3_000) + "hei" + "<blockquote>".repeat(2_000))).isNotNull();
    assertThat(html("<p>" + "<".repeat(10_000))).isNotNull();
  }

  private String html(String html) {
    return replies.read(null, html, null).words();
  }
}
