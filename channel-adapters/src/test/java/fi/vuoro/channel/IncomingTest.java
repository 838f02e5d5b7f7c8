package fi.vuoro.channel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Incoming.Attachment;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class IncomingTest {

  @Test
  void aFileIsNamedAsAFileMayBe() {
    assertThat(named("Kuitti maaliskuu.pdf")).isEqualTo("Kuitti maaliskuu.pdf");
    assertThat(named("../../etc/passwd")).isEqualTo("passwd");
    assertThat(named("C:\\Users\\me\\photo.jpg")).isEqualTo("photo.jpg");
    assertThat(named("a\n/../b")).isEqualTo("b");
    assertThat(named("..")).isEqualTo("file..");
    assertThat(named("a\r\nSet-Cookie: b\u202egnp.exe")).isEqualTo("aSet-Cookie bgnp.exe");
    assertThat(named("x".repeat(500))).hasSize(120);
    assertThat(named(" ")).isEqualTo("file");
  }

  @Test
  void aMediaTypeIsOneOrNone() {
    assertThat(typed("Image/JPEG; charset=x")).isEqualTo("image/jpeg");
    assertThat(typed("text/html\r\nX: y")).isEqualTo("application/octet-stream");
    assertThat(typed("")).isEqualTo("application/octet-stream");
  }

  private static String named(String name) {
    return new Attachment(name, "image/png", 1, InputStream::nullInputStream).name();
  }

  private static String typed(String mediaType) {
    return new Attachment("a", mediaType, -7, InputStream::nullInputStream).mediaType();
  }
}
