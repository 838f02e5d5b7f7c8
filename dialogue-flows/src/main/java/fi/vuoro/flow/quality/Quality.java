package fi.vuoro.flow.quality;

/**
 * How much an answer in words says. The measures are those by which Xiao et al. (2020, "Tell Me
 * About Yourself", ACM TOCHI 27:3) compare chats with web forms; here rules rate what people rated
 * there, so single ratings are rough and means over many answers are what they are good for.
 *
 * @param bits informativeness: {@code I(r)}, the sum of {@code log2(1/p(w))} over the different
 *     words {@code w} of the answer, where {@code p(w)} is the word's share of all words in the
 *     language's table. A word said twice counts once, and what isn't language counts nothing
 * @param words how many words and numbers it has
 * @param specificity 0 generic (a verdict, a mood), 1 a concept (names what it is about), 2 a
 *     concept with an example (a number, name, time or place, or something that happened)
 * @param relevance 0 to 1: whether it is about what was asked. Shared words raise it, and the more
 *     is said without any, the lower it is. Short answers without evidence either way are near .5
 * @param clarity 0 can't be read, 1 a fragment, 2 a clause at least
 * @param gibberish 0 to 1: the share of its letters that are no language's
 * @param nothing whether it says that there is nothing to say: "that was all", "no more"
 * @param measure name and version of what measured it; the values of different ones don't compare
 */
public record Quality(
    double bits,
    int words,
    int specificity,
    double relevance,
    int clarity,
    double gibberish,
    boolean nothing,
    String measure) {

  /** From which share of letters on an answer counts as gibberish. */
  private static final double HALF = .5;

  /** Whether it isn't language. */
  public boolean nonsense() {
    return gibberish >= HALF;
  }

  /** Whether nothing is lost when it isn't kept. */
  public boolean saysNothing() {
    return nothing || nonsense();
  }
}
