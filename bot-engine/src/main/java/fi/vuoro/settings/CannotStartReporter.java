package fi.vuoro.settings;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the service can't start in one line on standard error, and nothing else. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart reason) {
        System.err.println("Vuoro can't start. " + reason.getMessage() + " " + reason.remedy());
        return true;
      }
    }
    return false;
  }
}
