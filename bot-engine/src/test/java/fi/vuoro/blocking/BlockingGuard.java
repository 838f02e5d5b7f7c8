package fi.vuoro.blocking;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;

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
        // A read of the kernel's random device, which never waits once the machine is up.
        .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
        // The driver's connection pool and clock, whose locks are held for microseconds.
        .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithLock")
        .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithInterruptibleLock")
        .blockingMethodCallback(BlockingGuard::tell)
        .install();
  }

  /** Printed too, since what is thrown inside a driver's callback may never come to light. */
  private static void tell(BlockingMethod method) {
    BlockingOperationError error = new BlockingOperationError(method);
    error.printStackTrace();
    throw error;
  }

  /** The embedded store is a database on loops of its own: it reads and writes its file there. */
  private static boolean isStore(Thread thread) {
    return thread.getName().startsWith("store-");
  }
}
