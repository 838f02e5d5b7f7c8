package fi.vuoro.flow.words;

/** How alike two stems are: the same, misspelt, or one a part of a compound. */
public final class Alike {
  private static final int LONGEST = 40;

  /** So many letters a part of a compound has. */
  private static final int LEAST_PART = 3;

  /** A last part so long stands for the whole; a shorter one may be that of many words. */
  private static final int LEAST_HEAD = 4;

  /** So many letters an ending has. */
  private static final int ENDING = 2;

  private Alike() {}

  /** 1 for the same, 0 for words that have nothing to do with each other. */
  public static double stems(String said, String name) {
    if (said.equals(name)) {
      return 1;
    }
    int shorter = Math.min(said.length(), name.length());
    int more = Math.abs(said.length() - name.length());
    if (shorter < 3 || Math.max(said.length(), name.length()) > LONGEST) {
      return 0;
    }
    // The stemmer may leave an ending on: "pris" and "priset".
    if (more <= shorter - 2 && more <= 2 && (said.startsWith(name) || name.startsWith(said))) {
      return .9;
    }
    if (shorter < 4) {
      return 0;
    }
    int allowed = shorter >= 8 ? 2 : 1;
    if (more <= allowed
        && said.charAt(0) == name.charAt(0)
        && distance(said, name, allowed) <= allowed) {
      return .92;
    }
    if (shorter >= 5 && (name.startsWith(said) || name.endsWith(said))) {
      return .85;
    }
    // Less than four letters more is another word of the same root, not a compound.
    if (shorter >= 5 && said.length() - name.length() >= 4) {
      // The end of a compound says what it is, its beginning may be another word's.
      if (said.endsWith(name)) {
        return .85;
      }
      if (said.startsWith(name)) {
        return .75;
      }
    }
    int root = root(said, name);
    return root >= 6 && shorter - root <= 2 ? .8 : 0;
  }

  /**
   * The same for words as they are written: one may have an ending more ("kontoret"), and in a
   * language of compounds the last part stands for the whole ("lånet" for "bolån").
   */
  public static double forms(String said, String name, boolean compounds) {
    if (said.length() > LEAST_PART && isInflected(said, name, 0)) {
      return .9;
    }
    for (int at = 2; compounds && at + LEAST_HEAD <= name.length(); at++) {
      if (isInflected(said, name, at)) {
        return .85;
      }
    }
    // "Bullret" and "buller": a vowel is lost between.
    int same = root(said, name, 0);
    int more = Math.max(said.length(), name.length()) - same;
    return compounds && same > LEAST_PART && more <= ENDING + 1 ? .8 : 0;
  }

  private static boolean isInflected(String said, String name, int at) {
    int left = name.length() - at;
    int same = root(said, name, at);
    return same >= LEAST_PART
        && same == Math.min(said.length(), left)
        && Math.max(said.length(), left) - same <= ENDING;
  }

  private static int root(String one, String other) {
    return root(one, other, 0);
  }

  /** How many letters both begin with, the other from a place on: "fakturan", "fakturering". */
  private static int root(String one, String other, int from) {
    int length = Math.min(one.length(), other.length() - from);
    int at = 0;
    while (at < length && one.charAt(at) == other.charAt(from + at)) {
      at++;
    }
    return at;
  }

  /** Whether one is the other with a letter wrong, too much, missing or swapped with the next. */
  public static boolean areOneSlipApart(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 1 && distance(one, other, 1) <= 1;
  }

  /** Edits to get from one to the other, neighbours swapped being one; stops above {@code most}. */
  static int distance(String one, String other, int most) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return least;
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }
}
