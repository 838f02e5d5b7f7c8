package fi.vuoro.bench.peer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The peers by name. Each holds the survey once, and calls back after its first question and after
 * every reply that it took, validated, and followed by the next question. Only types of the JDK, as
 * it is called from another class loader.
 */
public final class Peers implements Supplier<Map<String, Consumer<Runnable>>> {
  @Override
  public Map<String, Consumer<Runnable>> get() {
    Map<String, Consumer<Runnable>> peers = new LinkedHashMap<>();
    peers.put("JavaRosa 6.0.0, in memory", new JavaRosa());
    peers.put("Spring Statemachine 4.0.0, in memory", new Statemachine(false));
    peers.put("Spring Statemachine 4.0.0, context restored each turn", new Statemachine(true));
    peers.put("Flowable 7.1.0, H2 in memory, no history", Flowable.inMemory());
    peers.put("Flowable 7.1.0, H2 in a file, audit history", Flowable.inFile());
    return peers;
  }
}
