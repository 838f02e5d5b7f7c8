package fi.vuoro.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Deque's axe, of the version that the front end pins. */
public final class Axe {

  private static final Path SCRIPT = Path.of("../admin-ui/node_modules/axe-core/axe.min.js");

  /**
   * What is still fading in has not its own contrast yet. Endless animations are not waited for.
   */
  private static final String COME_TO_REST =
      """
      async () => {
        const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot)];
        const moving = roots.flatMap((root) => root?.getAnimations() ?? []);
        const ending = moving.filter((a) => a.effect.getComputedTiming().endTime !== Infinity);
        await Promise.allSettled(ending.map((animation) => animation.finished));
      }
      """;

  private static final String RUN =
      """
      async () => {
        const { violations } = await axe.run();
        return violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.flat().join(" ")}`));
      }
      """;

  private Axe() {}

  /** What is wrong with the page as it is now: a rule, what to do, and the element, a line each. */
  public static List<String> violations(Page page) {
    try {
      page.evaluate(Files.readString(SCRIPT));
      page.evaluate(COME_TO_REST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
