package fi.vuoro.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Sends exactly these bytes, which no decent client would. */
final class RawHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * An answer.
   *
   * @param status 0 if none came
   * @param headers in lower case
   */
  record Answer(int status, String headers, String body) {}

  Answer send(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      try {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // Refused before all was sent; the answer may still be there to read.
      }
      return read(socket.getInputStream());
    }
  }

  private static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          return new Answer(0, "", "");
        }
        head.write(next);
      }
    } catch (SocketException | SocketTimeoutException e) {
      return new Answer(0, "", "");
    }
    String headers = head.toString(StandardCharsets.ISO_8859_1);
    int status = Integer.parseInt(headers.substring(9, 12));
    return new Answer(status, headers.toLowerCase(Locale.ROOT), status < 400 ? "" : rest(in));
  }

  private static String rest(InputStream in) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      in.transferTo(body);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("The connection stays open after an error: " + body, e);
    } catch (IOException e) {
      // Closed in the middle; what came counts.
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
