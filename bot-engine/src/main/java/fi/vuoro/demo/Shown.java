package fi.vuoro.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message on the phone.
 *
 * @param n tells it apart
 * @param change counts up whenever anything on the phone changes; the highest is how it is now
 * @param app the channel by which it came or went
 * @param mine whether the customer wrote it
 * @param state sent, refused, delivered or read
 * @param what as the channel's own server has it
 */
record Shown(
    long n,
    long change,
    String app,
    boolean mine,
    Instant at,
    String state,
    Map<String, Object> what) {

  Shown changed(long to, String now, Map<String, Object> what) {
    return new Shown(n, to, app, mine, at, now, what);
  }

  /** The same with a member changed. */
  static Map<String, Object> with(Map<String, Object> what, String member, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(what);
    all.put(member, value);
    return all;
  }
}
