package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Incoming;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last message of each of the latest customers: under it WhatsApp shows that an answer is
 * coming. Where it is forgotten, nothing is shown.
 */
final class LastHeard {
  private static final int MOST = 5_000;

  private final Map<String, String> messages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  void remember(Incoming incoming) {
    switch (incoming) {
      case Incoming.Wrote wrote -> put(wrote.from().address(), wrote.id());
      case Incoming.Tapped tapped -> put(tapped.from().address(), tapped.id());
      case Incoming.Arrived arrived -> put(arrived.from().address(), arrived.id());
      case Incoming.Edited edited -> {}
      case Incoming.Fared fared -> {}
      case Incoming.Left left -> {}
    }
  }

  private synchronized void put(String address, String message) {
    messages.put(address, message);
  }

  synchronized Optional<String> of(String address) {
    return Optional.ofNullable(messages.get(address));
  }
}
