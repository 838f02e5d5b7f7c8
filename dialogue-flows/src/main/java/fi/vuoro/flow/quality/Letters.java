package fi.vuoro.flow.quality;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Which letters follow one another in the words of a language: a trigram model over its different
 * words, with two letters of its beginning and its end, smoothed by bigrams (Jelinek and Mercer).
 * Immutable.
 */
final class Letters {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö'";
  private static final int OTHER = ALPHABET.length();
  private static final int EDGE = OTHER + 1;
  private static final int N = EDGE + 1;
  private static final double OWN = .8;
  private static final double PAIR = .18;

  private final float[] logs = new float[N * N * N];

  Letters(Iterable<String> words) {
    double[] triples = new double[N * N * N];
    for (String word : words) {
      int[] code = coded(word);
      for (int i = 2; i < code.length; i++) {
        triples[(code[i - 2] * N + code[i - 1]) * N + code[i]]++;
      }
    }
    smooth(triples);
  }

  private void smooth(double[] triples) {
    double[] pairs = new double[N * N];
    for (int at = 0; at < triples.length; at++) {
      pairs[at % (N * N)] += triples[at];
    }
    for (int first = 0; first < N; first++) {
      for (int second = 0; second < N; second++) {
        int row = (first * N + second) * N;
        double all = Arrays.stream(triples, row, row + N).sum();
        double allPairs = Arrays.stream(pairs, second * N, second * N + N).sum();
        for (int third = 0; third < N; third++) {
          double own = all == 0 ? 0 : triples[row + third] / all;
          double pair = allPairs == 0 ? 0 : pairs[second * N + third] / allPairs;
          double p = OWN * own + PAIR * pair + (1 - OWN - PAIR) / N;
          logs[row + third] = (float) (Math.log(p) / Math.log(2));
        }
      }
    }
  }

  /** The mean of {@code log2 p} of a letter given the two before; about -3 for a real word. */
  double likelihood(String word) {
    int[] code = coded(word);
    double sum = 0;
    for (int i = 2; i < code.length; i++) {
      sum += logs[(code[i - 2] * N + code[i - 1]) * N + code[i]];
    }
    return sum / (code.length - 2);
  }

  private static int[] coded(String word) {
    int[] code = new int[word.length() + 3];
    code[0] = EDGE;
    code[1] = EDGE;
    for (int i = 0; i < word.length(); i++) {
      code[i + 2] = code(word.charAt(i));
    }
    code[code.length - 1] = EDGE;
    return code;
  }

  /** A letter with an accent that these languages don't have counts as the letter without. */
  private static int code(char letter) {
    int at = ALPHABET.indexOf(letter);
    if (at < 0 && letter > 0x7f) {
      at = ALPHABET.indexOf(Normalizer.normalize(String.valueOf(letter), Form.NFD).charAt(0));
    }
    return at < 0 ? OTHER : at;
  }
}
