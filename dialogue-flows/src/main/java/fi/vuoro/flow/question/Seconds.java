package fi.vuoro.flow.question;

/**
 * How long questions take to be read and answered, in seconds. An ordinary question takes about 10
 * (Pew Research Center, "How we keep our online surveys from running too long", 2022). An answer of
 * one's own is reckoned as 15 words on a phone, at 36 a minute (Palin et al. 2019), and 5 seconds
 * for the question.
 */
public final class Seconds {
  public static final int ORDINARY = 10;
  public static final int WRITTEN = 30;

  private Seconds() {}
}
