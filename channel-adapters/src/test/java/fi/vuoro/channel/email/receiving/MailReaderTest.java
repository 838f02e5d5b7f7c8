package fi.vuoro.channel.email.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Left;
import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.Incoming.Wrote;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.email.address.Stamps;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
  private static final String OURS = "feedback@example.com";
  private static final String AINO = "aino@example.com";

  private final Stamps stamps = new Stamps("key", "example.com");
  private final MailReader reader = new MailReader(OURS, stamps, "mx.example.com");
  private final String stamp = stamps.stamp(Said.CONVERSATION, 3, "piece", AINO);

  @Test
  void aReplyIsItsWordsItsSenderAndTheConversationThatItRefersTo() {
    Wrote wrote =
        wrote(
            mail(
                "In-Reply-To: " + stamps.messageId(stamp),
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Kahdeksan 😀",
                "",
                "ti 3. maalisk. 2026 klo 10.12 Pohjolan Valo (feedback@example.com) kirjoitti:",
                "> Kuinka voit?"));

    assertThat(wrote.words()).isEqualTo("Kahdeksan 😀");
    assertThat(wrote.id()).isEqualTo("<1@example.com>");
    assertThat(wrote.at()).isEqualTo(Said.AT);
    assertThat(wrote.from()).isEqualTo(new Incoming.Sender(AINO, "Aino Korhonen", null, true));
    assertThat(wrote.conversation()).isEqualTo(Said.CONVERSATION);
  }

  @Test
  void whoRefersToWhatAnotherWasSentIsNotProved() {
    String matti = stamps.stamp(Said.CONVERSATION, 3, "piece", "matti@example.com");

    assertThat(wrote(mail("References: " + stamps.messageId(matti), "", "8")).from().verified())
        .isFalse();
  }

  @Test
  void aConversationThatSomebodyGuessedIsNoHint() {
    Wrote wrote =
        wrote(
            mail(
                "In-Reply-To: <" + Said.CONVERSATION + ".3.aaaaaaaaaaaaaaaaaa@example.com>",
                "",
                "8"));

    assertThat(wrote.conversation()).isNull();
    assertThat(wrote.from().verified()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.example.com; dmarc=pass (p=reject) header.from=example.com",
        "mx.example.com 1; spf=fail smtp.mailfrom=other.org; dkim=pass header.d=example.com"
            + " header.s=a",
        "MX.example.com; spf=pass smtp.mailfrom=bounce@example.com"
      })
  void theOwnServerProvesASender(String results) {
    assertThat(wrote(mail("Authentication-Results: " + results, "", "8")).from().verified())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example.org; dmarc=pass header.from=example.com",
        "mx.example.com; dmarc=fail header.from=example.com",
        "mx.example.com; dkim=pass header.d=evil.org",
        "mx.example.com; dkim=pass header.d=com",
        "mx.example.com; dmarc=none; none",
        "mx.example.com; spf=pass smtp.mailfrom=aino@example.com.evil.org",
        "mx.example.com (dmarc=pass header.from=example.com); dmarc=fail",
        "; dmarc=pass header.from=example.com",
        ""
      })
  void anythingElseProvesNothing(String results) {
    assertThat(wrote(mail("Authentication-Results: " + results, "", "8")).from().verified())
        .isFalse();
  }

  @Test
  void onlyTheTopmostResultOfTheOwnServerCounts() {
    Wrote wrote =
        wrote(
            mail(
                "Authentication-Results: mx.example.com; dmarc=fail header.from=example.com",
                "Authentication-Results: mx.example.com; dmarc=pass header.from=example.com",
                "",
                "8"));

    assertThat(wrote.from().verified()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; type=x",
        "Precedence: bulk",
        "Precedence: auto_reply",
        "X-Autoreply: yes",
        "X-Autorespond: yes",
        "X-POST-MessageClass: 9; Autoresponder",
        "Return-Path: <>",
        "List-Id: <news.example.com>",
        "Subject: Automaattinen vastaus: Asiointi",
        "Subject: Autosvar: Asiointi",
        "Subject: Automatic reply: Your visit",
        "Subject: =?utf-8?q?Fr=C3=A5nvaro:_=C3=84rendet?=",
        "X-Auto-Response-Suppress: All\nSubject: Olen poissa 1.-14.7.",
        "X-Auto-Response-Suppress: OOF\nSubject: Frånvarande till måndag",
        "Precedence: first-class\nSubject: Out of office until Monday",
        "X-Loop: feedback@example.com"
      })
  void whatNoPersonWroteIsNotAnswered(String header) {
    assertThat(reader.read(mail(header, "", "Olen lomalla."), Said.AT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Subject: Poissa tolaltaan",
        "Subject: Re: Asiointi",
        "X-Auto-Response-Suppress: DR, RN, NRN",
        "Return-Path: <aino@example.com>"
      })
  void whatAPersonWroteIs(String header) {
    assertThat(reader.read(mail(header, "", "8"), Said.AT)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feedback@example.com",
        "Feedback <FEEDBACK@example.com>",
        "mailer-daemon@example.com",
        "no-reply@shop.example.com",
        "",
        "kuka",
        "a@example.com, b@example.com",
        "<>"
      })
  void whomNobodyCanAnswerIsNot(String from) {
    assertThat(reader.read(raw("From: " + from, "Message-ID: <1@x.fi>", "", "8"), Said.AT))
        .isEmpty();
  }

  @Test
  void ourOwnMailThatCameBackIsNotAnswered() {
    assertThat(
            reader.read(
                raw("From: " + AINO, "Message-ID: " + stamps.messageId(stamp), "", "8"), Said.AT))
        .isEmpty();
  }

  @Test
  void htmlAloneIsRead() {
    Wrote wrote =
        wrote(
            mail(
                "Content-Type: text/html; charset=iso-8859-1",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "<p>Hyv=E4=E4 ty=F6t=E4</p><blockquote>Kuinka voit?</blockquote>"));

    assertThat(wrote.words()).isEqualTo("Hyvää työtä");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-8",
        "iso-8859-1",
        "iso-8859-15",
        "windows-1252",
        "latin1",
        "\"UTF-8\"",
        "utf8",
        "cp1252"
      })
  void lettersAreRightInEveryEncoding(String charset) {
    String name = charset.replace("\"", "").replace("cp1252", "windows-1252");
    byte[] words = "Hyvää yötä, Åsa".getBytes(Charset.forName(name));
    Wrote wrote =
        wrote(
            mail(
                "Content-Type: text/plain; charset=" + charset,
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(words)));

    assertThat(wrote.words()).isEqualTo("Hyvää yötä, Åsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon-7", "", "us-ascii", "utf-8;", "x-unknown", "\u0000"})
  void lettersAreRightWhereTheEncodingIsWronglyNamed(String charset) {
    Wrote wrote = wrote(mail("Content-Type: text/plain; charset=" + charset, "", "Hyvää yötä 😀"));

    assertThat(wrote.words()).isEqualTo("Hyvää yötä 😀");
  }

  @Test
  void whatCallsItselfUtf8AndIsNotIsReadAsWindowsWrites() {
    byte[] mail =
        new String(
                mail("Content-Type: text/plain; charset=utf-8", "", "Hyvää"),
                StandardCharsets.UTF_8)
            .getBytes(Charset.forName("windows-1252"));

    assertThat(wrote(mail).words()).isEqualTo("Hyvää");
  }

  @Test
  void filesComeWithSafeNamesAndWithoutLogos() throws IOException {
    byte[] photo = new byte[40_000];
    new Random(1).nextBytes(photo);
    Wrote wrote =
        wrote(
            mail(
                "Content-Type: multipart/mixed; boundary=m",
                "",
                "--m",
                "Content-Type: multipart/related; boundary=r",
                "",
                "--r",
                "Content-Type: text/html; charset=utf-8",
                "",
                "Tässä.<img src=cid:logo>",
                "--r",
                "Content-Type: image/png; name=logo.png",
                "Content-ID: <logo>",
                "Content-Transfer-Encoding: base64",
                "",
                "iVBORw0KGgo=",
                "--r--",
                "--m",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment;"
                    + " filename=\"=?utf-8?q?..=2F..\\\\etc\\\\k=C3=A4=E2=80=AEytt=C3=B6.jpg?=\"",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(photo),
                "--m--"));

    assertThat(wrote.words()).isEqualTo("Tässä.");
    assertThat(wrote.attachments()).hasSize(1);
    Incoming.Attachment file = wrote.attachments().getFirst();
    assertThat(file.name()).isEqualTo("käyttö.jpg");
    assertThat(file.mediaType()).isEqualTo("image/jpeg");
    assertThat(file.bytes()).isEqualTo(40_000);
    assertThat(file.content().open().readAllBytes()).isEqualTo(photo);
  }

  @Test
  void aBounceTellsOfTheMailAndOfTheAddress() {
    List<Incoming> news = reader.read(bounce("failed", "5.1.1", AINO, stamp), Said.AT);

    assertThat(news)
        .containsExactly(
            new Incoming.Fared(
                "<1@example.com>#fared",
                Said.AT,
                stamps.messageId(stamp),
                Progress.FAILED,
                "It came back with status 5.1.1."),
            new Left(
                "<1@example.com>#left",
                Said.AT,
                new Incoming.Sender(AINO, null, null),
                Reason.UNDELIVERABLE));
  }

  @Test
  void aFullMailboxIsNotAMissingOne() {
    assertThat(reader.read(bounce("failed", "5.2.2", AINO, stamp), Said.AT))
        .hasSize(1)
        .first()
        .isInstanceOf(Incoming.Fared.class);
  }

  @Test
  void whatIsDelayedIsStillUnderWay() {
    assertThat(reader.read(bounce("delayed", "4.4.1", AINO, stamp), Said.AT)).isEmpty();
  }

  @Test
  void aBounceThatSomebodyInventedIsNotBelieved() {
    String forged = new Stamps("guess", "example.com").stamp(Said.CONVERSATION, 3, "piece", AINO);

    assertThat(reader.read(bounce("failed", "5.1.1", AINO, forged), Said.AT)).isEmpty();
  }

  @Test
  void aBounceOfOnesOwnMailDoesNotSilenceAnother() {
    assertThat(reader.read(bounce("failed", "5.1.1", "matti@example.com", stamp), Said.AT))
        .hasSize(1)
        .noneMatch(Left.class::isInstance);
  }

  @Test
  void theAddressThatABounceGoesToTellsTheMail() {
    byte[] old =
        raw(
            "Return-Path: <>",
            "From: MAILER-DAEMON@mx.example.org",
            "To: feedback+" + stamp + "@example.com",
            "Message-ID: <1@example.com>",
            "Subject: failure notice",
            "",
            "Sorry, no mailbox here by that name.");

    assertThat(reader.read(old, Said.AT))
        .extracting(news -> ((Incoming.Fared) news).message())
        .containsExactly(stamps.messageId(stamp));
  }

  @Test
  void aComplaintUnsubscribes() {
    byte[] complaint =
        mail(
            "Content-Type: multipart/report; report-type=feedback-report; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain",
            "",
            "This is a complaint.",
            "--b",
            "Content-Type: message/feedback-report",
            "",
            "Feedback-Type: abuse",
            "User-Agent: SomeGenerator/1.0",
            "Version: 1",
            "",
            "--b",
            "Content-Type: message/rfc822",
            "",
            "From: " + OURS,
            "To: <" + AINO + ">",
            "Message-ID: " + stamps.messageId(stamp),
            "Subject: Asiointi",
            "",
            "Kuinka voit?",
            "--b--");

    assertThat(reader.read(complaint, Said.AT))
        .containsExactly(
            new Left(
                "<1@example.com>#left",
                Said.AT,
                new Incoming.Sender(AINO, null, null),
                Reason.UNSUBSCRIBED));
  }

  @Test
  void aMailToUnsubscribeUnsubscribesAndProvesByItsStamp() {
    Left left =
        (Left) reader.read(mail("Subject: unsubscribe " + stamp, "", ""), Said.AT).getFirst();

    assertThat(left.reason()).isEqualTo(Reason.UNSUBSCRIBED);
    assertThat(left.from().address()).isEqualTo(AINO);
    assertThat(left.from().verified()).isTrue();
    Left bare = (Left) reader.read(mail("Subject: Unsubscribe", "", ""), Said.AT).getFirst();
    assertThat(bare.from().verified()).isFalse();
  }

  @Test
  void aMailWithoutAnIdIsToldApartByAllOfIt() {
    byte[] one = raw("From: " + AINO, "", "8");

    assertThat(wrote(one).id()).isEqualTo(wrote(one).id()).startsWith("sha256:");
    assertThat(wrote(one).id()).isNotEqualTo(wrote(raw("From: " + AINO, "", "9")).id());
  }

  @Test
  void nothingThatAMailCanHoldThrows() {
    Random random = new Random(7);
    byte[] fine = bounce("failed", "5.1.1", AINO, stamp);
    for (int i = 0; i < 300; i++) {
      byte[] broken = fine.clone();
      for (int hit = 0; hit < 12; hit++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(reader.read(broken, Said.AT)).isNotNull();
    }
    for (String hostile :
        List.of(
            "",
            "\n",
            "From: x",
            "Content-Type: multipart/mixed; boundary=\"",
            "Content-Type: multipart/mixed",
            "Content-Type: /;;;=",
            "Content-Type: text/plain; charset*0=utf; charset*1=-8",
            "Content-Transfer-Encoding: rot13",
            "Content-Transfer-Encoding: base64",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
            "Subject: =?klingon?b?////?= =?utf-8?q?=ZZ?=",
            "From: =?utf-8?b?" + "A".repeat(5_000))) {
      assertThat(reader.read(mail(hostile, "", "!\u0000 8 ="), Said.AT)).isNotNull();
      assertThat(reader.read(raw(hostile), Said.AT)).isNotNull();
    }
  }

  @Test
  void partsWithinPartsWithinPartsEnd() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }

    assertThat(wrote(mail(deep + "Content-Type: text/plain", "", "8")).words()).isEmpty();
  }

  private byte[] bounce(String action, String status, String address, String about) {
    return raw(
        "Return-Path: <>",
        "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>",
        "To: " + OURS,
        "Message-ID: <1@example.com>",
        "Auto-Submitted: auto-replied",
        "Subject: Undelivered Mail Returned to Sender",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "It could not be delivered.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.org",
        "",
        "Final-Recipient: rfc822; " + address,
        "Action: " + action,
        "Status: " + status,
        "Diagnostic-Code: smtp; 550 " + status + " said so",
        "",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        "From: " + OURS,
        "To: " + address,
        "Message-ID: " + stamps.messageId(about),
        "",
        "--b--");
  }

  private Wrote wrote(byte[] mail) {
    return (Wrote) reader.read(mail, Said.AT).getFirst();
  }

  private static byte[] mail(String... lines) {
    return raw(
        "From: Aino Korhonen <Aino@Example.com>\nTo: "
            + OURS
            + "\nMessage-ID: <1@example.com>\n"
            + String.join("\n", lines));
  }

  private static byte[] raw(String... lines) {
    return String.join("\n", lines).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
