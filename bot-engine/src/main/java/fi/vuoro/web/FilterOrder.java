package fi.vuoro.web;

import org.springframework.core.Ordered;

/** The order of our filters; Spring Security's chain comes at -100. */
final class FilterOrder {

  static final int HEADERS = Ordered.HIGHEST_PRECEDENCE + 100;
  static final int CORS = -400;
  static final int RATES = -300;
  static final int BODY = -200;

  private FilterOrder() {}
}
