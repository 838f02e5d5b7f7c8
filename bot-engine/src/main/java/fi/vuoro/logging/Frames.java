package fi.vuoro.logging;

import fi.vuoro.store.StoreFailure;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Exceptions by their classes and frames. Their messages are left out, since parsers, drivers and
 * the like quote in them what people wrote; but for those that are known to speak of this
 * installation alone.
 */
public final class Frames implements StackTracePrinter {
  private static final List<Class<? extends Throwable>> IMPERSONAL =
      List.of(StoreFailure.class, BeansException.class);

  private final StackTracePrinter printer =
      StandardStackTracePrinter.rootLast().withFormatter(Frames::title);

  @Override
  public void printStackTrace(Throwable error, Appendable out) throws IOException {
    printer.printStackTrace(error, out);
  }

  private static String title(Throwable error) {
    boolean impersonal = IMPERSONAL.stream().anyMatch(type -> type.isInstance(error));
    return impersonal ? error.toString() : error.getClass().getName();
  }
}
