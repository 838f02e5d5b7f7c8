package fi.vuoro.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes, always in UTF-8: results to {@code out}, the rest to {@code
 * err}.
 */
record Terminal(BufferedReader in, PrintStream out, PrintStream err) {

  static Terminal system() {
    return new Terminal(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }
}
