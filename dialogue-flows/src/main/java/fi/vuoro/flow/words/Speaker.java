package fi.vuoro.flow.words;

/**
 * Tells whose answer a number is: "my wife would give it a 9, I'd say 7" leaves the 7. It is of
 * whoever was spoken of last before it in the same clause.
 */
public final class Speaker {
  private static final String ENDS = ",.;:!?(";

  /** What may be given as an answer, besides numbers. */
  private static final Sense[] VALUES = {
    Sense.DAY, Sense.WEEKDAY, Sense.MONTH, Sense.UNIT, Sense.NOTE, Sense.HOUR, Sense.NOON
  };

  private final Reply reply;

  /** The speakers of a reply. */
  public Speaker(Reply reply) {
    this.reply = reply;
  }

  /** The reply without the clauses in which others speak; itself where none do. */
  public Reply own() {
    if (reply.phrases().stream().noneMatch(said -> said.is(Sense.OTHERS))) {
      return reply;
    }
    StringBuilder own = new StringBuilder();
    int from = 0;
    for (Said said : reply.phrases()) {
      if (ends(said)) {
        append(own, from, said.from());
        from = said.from();
      }
    }
    append(own, from, reply.words().size());
    return own.length() == reply.clean().length() ? reply : reply.of(own.toString().strip());
  }

  private void append(StringBuilder own, int from, int to) {
    if (!isOthers(from, to)) {
      int start = reply.words().get(from).start();
      boolean last = to >= reply.words().size();
      int end = last ? reply.clean().length() : reply.words().get(to).start();
      own.append(reply.clean(), start, end);
    }
  }

  private boolean isOthers(int from, int to) {
    boolean others = false;
    for (Said said : reply.phrases()) {
      if (said.from() >= from && said.to() <= to) {
        if (others && (said.isAny(VALUES) || isNumber(said.from(), said.to()))) {
          return true;
        }
        others = said.is(Sense.OTHERS) || (others && !said.is(Sense.ME));
      }
    }
    return false;
  }

  private boolean isNumber(int from, int to) {
    return reply.numbers().stream().anyMatch(n -> n.from() <= from && n.to() >= to);
  }

  private boolean ends(Said said) {
    return said.from() > 0
        && (ENDS.contains(reply.words().get(said.from()).form())
            || said.isAny(Sense.BUT, Sense.BECAUSE, Sense.SO));
  }
}
