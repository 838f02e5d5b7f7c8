package fi.vuoro.channel.email.receiving;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes as text, also where the name of their encoding is wrong, unknown or missing. */
final class Charsets {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Charsets() {}

  /** Always some text: what is no UTF-8 though it says so is read as what Windows writes. */
  static String decoded(byte[] bytes, @Nullable String named) {
    Charset charset = charset(named);
    if (charset != null) {
      return new String(bytes, charset);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Null where UTF-8 is to be tried first. */
  private static @Nullable Charset charset(@Nullable String named) {
    if (named == null) {
      return null;
    }
    String name = named.strip().replaceAll("[\"';]", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "",
          "utf-8",
          "utf8",
          "us-ascii",
          "ascii",
          "ansi_x3.4-1968",
          "unknown-8bit",
          "x-unknown" ->
          null;
      // What calls itself Latin 1 is Windows', as browsers too have it.
      case "iso-8859-1",
          "iso8859-1",
          "iso_8859-1",
          "latin1",
          "latin-1",
          "l1",
          "8859-1",
          "cp-1252" ->
          WINDOWS;
      case "latin-9", "latin9", "iso8859-15" -> Charset.forName("ISO-8859-15");
      default -> installed(name);
    };
  }

  private static @Nullable Charset installed(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
