package fi.vuoro.insight.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.SheetSample;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.column.Columns;
import fi.vuoro.insight.report.ReportClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An export is read from the store as it is sent: what a slow client has not taken is not there.
 */
@RunningVuoro
class StreamedExportTest {

  /** More than the buffers between the two ends hold. */
  private static final int CONVERSATIONS = 3_000;

  private static final String LONG = "and so on ".repeat(400);

  @LocalServerPort private int port;
  @Autowired private Sheets sheets;
  @Autowired private Columns columns;

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv"})
  void the_first_line_is_there_before_the_last_has_been_read_from_the_store(String format)
      throws IOException {
    String flow = "streamed-" + format;
    new ReportClient(port).publish(flow);
    List<Sheet> many = new ArrayList<>();
    for (int i = 0; i < CONVERSATIONS; i++) {
      many.add(SheetSample.sheet("%s-%04d".formatted(flow, i)).flow(flow).said("why", LONG).done());
    }
    store(many);

    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(1 << 14);
      socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      ask(socket, flow, format);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 1 << 10);
      assertThat(untilAnswer(lines)).contains(flow + "-0000");

      store(
          List.of(
              SheetSample.sheet(flow + "-late")
                  .flow(flow)
                  .begun(SheetSample.START.plusSeconds(60))
                  .said("why", "at last")
                  .done()));

      assertThat(lines.lines().filter(line -> line.contains(flow + "-late"))).hasSize(1);
    }
  }

  private void store(List<Sheet> all) {
    assertThat(sheets.write(all).thenReturn(true).block()).isTrue();
    columns.take(all);
  }

  private static void ask(Socket socket, String flow, String format) throws IOException {
    String basic =
        Base64.getEncoder().encodeToString(("admin:" + RunningVuoro.PASSWORD).getBytes(UTF_8));
    socket
        .getOutputStream()
        .write(
            ("GET /api/v1/answers?flow="
                    + flow
                    + "&format="
                    + format
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic "
                    + basic
                    + "\r\n\r\n")
                .getBytes(UTF_8));
  }

  private static String untilAnswer(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    assertThat(line).isEqualTo("HTTP/1.1 200 OK");
    while (line != null && !line.contains("-0000")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }
}
