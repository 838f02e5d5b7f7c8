package fi.vuoro.flow.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in sentences. What stands between braces counts as one word. */
public record Prose(List<Sentence> sentences) {
  private static final Pattern INSERT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<word>[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+|[.,:](?=\\p{N})\\p{N}+)*)"
              + "|(?<end>[.!?…]+[\"”»')\\]]*(?=\\s+[\"“”«(¿]?[\\p{Lu}\\p{N}]|\\s*$)|:(?=\\s)|\\n)");

  public Prose {
    sentences = List.copyOf(sentences);
  }

  /** The prose of a text of a flow. */
  public static Prose of(String source) {
    List<Sentence> sentences = new ArrayList<>();
    List<Term> words = new ArrayList<>();
    Matcher piece = PIECE.matcher(masked(source));
    while (piece.find()) {
      String word = piece.group("word");
      if (word != null) {
        words.add(new Term(word, form(word), piece.start()));
      } else {
        close(words, piece.group().contains("?"), sentences);
      }
    }
    close(words, false, sentences);
    return new Prose(sentences);
  }

  private static void close(List<Term> words, boolean question, List<Sentence> sentences) {
    if (!words.isEmpty()) {
      sentences.add(new Sentence(words, question));
      words.clear();
    }
  }

  private static String form(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Offsets stay the same, so that findings stand where the words do. */
  private static String masked(String source) {
    return INSERT
        .matcher(source)
        .replaceAll(insert -> " X" + " ".repeat(insert.group().length() - 2));
  }

  /** All its words. */
  public List<Term> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
  }

  /** The prose of several texts one after the other. */
  public static Prose joined(List<Prose> texts) {
    return new Prose(texts.stream().flatMap(text -> text.sentences().stream()).toList());
  }

  /**
   * The readability index: words a sentence, plus the percentage of words with more than six
   * letters. C.-H. Björnsson, <i>Läsbarhet</i>, 1968. 0 where there are no words.
   */
  public double lix() {
    List<Term> words = words();
    if (words.isEmpty()) {
      return 0;
    }
    double count = words.size();
    double longOnes = words.stream().filter(Term::isLong).count();
    return count / sentences.size() + 100 * longOnes / count;
  }
}
