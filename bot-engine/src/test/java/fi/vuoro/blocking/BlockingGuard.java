package fi.vuoro.blocking;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;

/**
 * Installs BlockHound before the first test. It changes the JDK's blocking methods, so the JVM
 * needs {@code -XX:+AllowRedefinitionToAddDeleteMethods}, which the build passes.
 */
public final class BlockingGuard implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    BlockHound.builder()
        .loadIntegrations()
        .nonBlockingThreadPredicate(guarded -> guarded.and(thread -> !isStore(thread)))
        .install();
  }

  /** The embedded store is a database on loops of its own: it reads and writes its file there. */
  private static boolean isStore(Thread thread) {
    return thread.getName().startsWith("store-");
  }
}
