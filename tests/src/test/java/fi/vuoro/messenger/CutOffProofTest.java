package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.service.FrailStore;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A proof that two customers are one, cut off after each of its writes: the message that brought it
 * comes again, as messengers send it again, and all ends as if nothing had happened.
 */
class CutOffProofTest extends Acquaintances {
  private static final FrailStore STORE = new FrailStore();

  CutOffProofTest() {
    super(new Installation(STORE, FLOW, Messenger.named("pigeon"), Messenger.named("raven")));
  }

  private JsonNode move(Chat chat, Map<String, String> to) {
    return vuoro.customer("POST", chat.path("/moves"), chat.token(), to).body();
  }

  /** Who they are, and how what they have open stands, without ids. */
  private List<String> stand(String reference, String address) {
    JsonNode person = found("crm", reference);
    JsonNode merges =
        vuoro
            .staff("GET", "/api/v1/customers/" + person.path("id").asString() + "/merges", null)
            .body();
    boolean same = person.path("id").equals(found("pigeon", address).path("id"));
    return List.of(
        "one person: " + same,
        "merged: " + person.path("merged").size(),
        "merges: " + merges.path("items").findValuesAsString("proof"),
        "lost: " + merges.path("lostClaims").size(),
        "verified: " + found("pigeon", address).path("identities").findValuesAsString("verified"),
        "conversations: "
            + StreamSupport.stream(person.path("conversations").spliterator(), false)
                .map(one -> one.path("status").asString() + " " + one.path("outcome").asString(""))
                .sorted()
                .toList());
  }

  /** The messenger's server calls, is cut off after so many writes, and calls again. */
  private boolean cutOff(int writes, Map<String, Object> event) {
    STORE.goesAfter(writes);
    int status = vuoro.call("pigeon", event);
    boolean cut = STORE.comesBack();
    if (status != 200) {
      assertThat(cut).as("refused with " + status).isTrue();
      assertThat(vuoro.call("pigeon", event)).isEqualTo(200);
    }
    return cut;
  }

  private static String letter(int n) {
    return String.valueOf((char) ('a' + n));
  }

  @Test
  void aDoorwayThatWasOpenedHalfMergesWhollyAndReconcilesWhatIsOpen() {
    List<String> expected =
        List.of(
            "one person: true",
            "merged: 1",
            "merges: [doorway]",
            "lost: 0",
            "verified: [true, true]",
            "conversations: [expired gave-way, open ]");
    boolean cut = true;
    int writes = 0;
    for (; cut; writes++) {
      String address = "ovi" + letter(writes);
      String reference = "ovi-" + writes;
      livesIn("Kuopio", "pigeon", address);
      String link = move(onTheWeb(reference), Map.of("channel", "pigeon")).path("link").asString();
      String token = link.substring(link.indexOf("?start=") + "?start=".length());

      cut = cutOff(writes, vuoro.phones.event(Map.of("from", address, "token", token)));

      Phones.await(() -> !stand(reference, address).get(5).contains("open , open"));
      assertThat(stand(reference, address)).as("after %d writes", writes).isEqualTo(expected);
    }
    assertThat(writes).as("writes that were cut off").isGreaterThan(6);
  }

  @Test
  void aReplyThatWasTakenHalfProvesWhoseTheAddressIs() {
    boolean cut = true;
    int writes = 0;
    for (; cut; writes++) {
      String address = "vastaus" + letter(writes);
      String reference = "vastaus-" + writes;
      move(onTheWeb(reference), Map.of("channel", "pigeon", "address", address));
      vuoro.asked("pigeon", address, "town");

      cut = cutOff(writes, vuoro.phones.text(address, "Kuopio"));

      vuoro.asked("pigeon", address, "size");
      assertThat(stand(reference, address))
          .as("after %d writes", writes)
          .contains("one person: true", "merged: 0", "lost: 0", "verified: [true, true]");
    }
    assertThat(writes).as("writes that were cut off").isGreaterThan(2);
  }
}
