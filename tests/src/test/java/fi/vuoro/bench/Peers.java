package fi.vuoro.bench;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Other engines, on a class path of their own: they need other versions of what we use. It is in
 * the system property {@code vuoro.bench.peers}; without it there are none.
 */
final class Peers {
  private Peers() {}

  static Map<String, Consumer<Runnable>> load() {
    String classPath = System.getProperty("vuoro.bench.peers", "");
    if (classPath.isEmpty()) {
      return Map.of();
    }
    // Open for as long as the process runs.
    @SuppressWarnings("resource")
    var loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
    Map<String, Consumer<Runnable>> peers = new LinkedHashMap<>();
    within(
        loader,
        () -> peers(loader).get().forEach((name, peer) -> peers.put(name, in(loader, peer))));
    return peers;
  }

  private static URL[] urls(String classPath) {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      try {
        urls.add(Path.of(entry).toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  @SuppressWarnings("unchecked")
  private static Supplier<Map<String, Consumer<Runnable>>> peers(ClassLoader loader) {
    try {
      return (Supplier<Map<String, Consumer<Runnable>>>)
          loader.loadClass("fi.vuoro.bench.peer.Peers").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Consumer<Runnable> in(ClassLoader loader, Consumer<Runnable> peer) {
    return turnTaken -> within(loader, () -> peer.accept(turnTaken));
  }

  private static void within(ClassLoader loader, Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
