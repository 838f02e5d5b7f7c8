package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.source.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** From bytes to lines of text, or to a finding that says why not. */
final class Decoding {
  /** Forty times the longest interview that we know of. */
  static final int BYTES_AT_MOST = 4_000_000;

  private final Source source;
  private final Findings findings;

  Decoding(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  @Nullable Lines lines() {
    if (source.bytes().length > BYTES_AT_MOST) {
      add(
          Code.TOO_BIG,
          new Place(source.file(), 1, 1),
          "The file is bigger than 4 MB.",
          "Split the flow into flows that it runs with `run`.");
      return null;
    }
    String text = text();
    if (text == null) {
      return null;
    }
    Lines lines = new Lines(source.file(), normal(text));
    return allPrintable(lines) ? lines : null;
  }

  private @Nullable String text() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(source.bytes());
    CharBuffer out = CharBuffer.allocate(source.bytes().length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return text;
    }
    Lines before = new Lines(source.file(), normal(text));
    add(
        Code.NOT_UTF_8,
        before.at(before.text().length()),
        "The file is not text in UTF-8.",
        "Save it as UTF-8; in most editors that is a choice in \"Save as\".");
    return null;
  }

  /** Without the mark that some editors put at the beginning, and with one kind of line break. */
  private static String normal(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private boolean allPrintable(Lines lines) {
    String text = lines.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isPrintable(text.codePointAt(i))) {
        add(
            Code.CONTROL_CHARACTER,
            lines.at(i),
            "Here stands a character that can't be seen (U+%04X).".formatted(text.codePointAt(i)),
            "Delete it.");
        return false;
      }
    }
    return true;
  }

  /** The printable characters of YAML 1.2. */
  private static boolean isPrintable(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0x7E)
        || c == 0x85
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  private void add(Code code, Place place, String message, String hint) {
    findings.add(code, place, message, hint);
  }
}
