package fi.vuoro.studio;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.UnaryOperator;

/** What somebody reads the studio on. */
enum Device {
  PHONE(375, 740),
  DESKTOP(1280, 860);

  private final int width;
  private final int height;

  Device(int width, int height) {
    this.width = width;
    this.height = height;
  }

  UnaryOperator<Browser.NewContextOptions> options(ColorScheme scheme) {
    return options -> options.setViewportSize(width, height).setColorScheme(scheme);
  }
}
