package fi.vuoro.flow.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Endings glued to an insert: names and words inflect, and {@code {{ x }}:n} seldom comes out
 * right.
 */
final class BracesStandFree implements Rule {
  private static final Pattern GLUED = Pattern.compile("}}(:?\\p{L}+)");
  private static final Pattern GLUED_BEFORE =
      Pattern.compile("(\\p{L})\\{\\{\\s*[\\p{L}_][\\p{L}\\p{N}_.]*\\s*}}");

  @Override
  public void check(Subject subject, Findings findings) {
    for (Sites.OfText site : subject.sites().texts()) {
      for (Sites.Part part : site.parts()) {
        Matcher after = GLUED.matcher(part.source());
        while (after.find()) {
          add(
              findings,
              part,
              after.start(1),
              "`" + after.group(1) + "` is glued to the braces before it.");
        }
        Matcher before = GLUED_BEFORE.matcher(part.source());
        while (before.find()) {
          add(
              findings,
              part,
              before.start(1),
              "`" + before.group(1) + "` is glued to the braces after it.");
        }
      }
    }
  }

  private static void add(Findings findings, Sites.Part part, int offset, String message) {
    findings.add(
        Code.GLUED_BRACES,
        part.at().apply(offset),
        message,
        "Words inflect: write the sentence so that the value stands alone, or write the cases out with `if`.");
  }
}
