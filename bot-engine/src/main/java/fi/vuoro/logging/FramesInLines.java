package fi.vuoro.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@link Frames} in lines for people, as the conversion word {@code %frames}. */
public final class FramesInLines extends ThrowableHandlingConverter {
  private final Frames frames = new Frames();

  /** Makes the word known, before the log is set up. */
  public static void makeKnown() {
    PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put("frames", FramesInLines::new);
  }

  @Override
  public String convert(ILoggingEvent event) {
    if (!(event.getThrowableProxy() instanceof ThrowableProxy proxy)) {
      return "";
    }
    StringBuilder text = new StringBuilder(System.lineSeparator());
    try {
      frames.printStackTrace(proxy.getThrowable(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
