package fi.vuoro.demo;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** What the customer's phone shows, and whoever watches it. It is forgotten with the process. */
final class Phone {
  private final InstantSource clock;
  private final SecureRandom random;
  private final Map<Long, Shown> all = new LinkedHashMap<>();
  private final Map<String, Attached> files = new HashMap<>();
  private final Map<String, String> writtenTo = new HashMap<>();
  private final Sinks.Many<Object> news = Sinks.many().multicast().directBestEffort();
  private Customer customer;
  private long last;

  Phone(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
    this.customer = Customer.anybody(random);
  }

  /** That an app's other side is writing just now. */
  record Typing(String app) {}

  /** That it is somebody else's phone from now on. */
  record Anew(Customer customer) {}

  synchronized Customer customer() {
    return customer;
  }

  /** Somebody else takes it, to whom nothing was said yet. */
  synchronized Customer anew() {
    all.clear();
    writtenTo.clear();
    files.clear();
    customer = Customer.anybody(random);
    tell(new Anew(customer));
    return customer;
  }

  /** A message comes, to an address that may be other than the customer's usual one. */
  synchronized Shown comes(String app, String to, Map<String, Object> what) {
    writtenTo.put(app, to);
    return put(app, false, "delivered", what);
  }

  /** The customer writes a message. */
  synchronized Shown goes(String app, Map<String, Object> what) {
    return put(app, true, "sending", what);
  }

  /** The same, with a file if there is one. */
  Shown goes(String app, Map<String, Object> what, @Nullable Attached file) {
    return goes(app, file == null ? what : Shown.with(what, "file", file.shown()));
  }

  private Shown put(String app, boolean mine, String state, Map<String, Object> what) {
    last++;
    Shown shown = new Shown(last, last, app, mine, clock.instant(), state, what);
    all.put(last, shown);
    tell(shown);
    return shown;
  }

  /** A message is changed, or fared so. */
  synchronized void change(long n, UnaryOperator<Shown> change) {
    Shown shown = all.get(n);
    if (shown != null) {
      Shown changed = change.apply(shown);
      last++;
      Shown now = changed.changed(last, changed.state(), changed.what());
      all.put(n, now);
      tell(now);
    }
  }

  /** A file is about to be sent; the id by which a provider gives it out. */
  synchronized String keep(Attached file) {
    String id = "F" + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
    files.put(id, file);
    return id;
  }

  /** What was sent under an id. */
  synchronized Optional<Attached> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  void state(long n, String state) {
    change(n, shown -> shown.changed(0, state, shown.what()));
  }

  synchronized void typing(String app) {
    tell(new Typing(app));
  }

  /** The address of the customer in an app: the one that was last written to, or the usual one. */
  synchronized String address(String app, String usual) {
    return writtenTo.getOrDefault(app, usual);
  }

  synchronized Optional<Shown> find(long n) {
    return Optional.ofNullable(all.get(n));
  }

  /** What an app shows, in order. */
  synchronized List<Shown> of(String app) {
    return all.values().stream().filter(shown -> shown.app().equals(app)).toList();
  }

  /** All that is shown, and then whatever happens. */
  Flux<Object> watched() {
    return Flux.merge(news.asFlux(), Flux.defer(() -> Flux.fromIterable(everything())));
  }

  private synchronized List<Shown> everything() {
    return new ArrayList<>(all.values());
  }

  private void tell(Object what) {
    // Who can't keep up misses it, and reads all of it again when the page is loaded.
    Sinks.EmitResult unused = news.tryEmitNext(what);
  }
}
