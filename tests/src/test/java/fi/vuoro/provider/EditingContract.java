package fi.vuoro.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.provider.Line.Signed;
import org.junit.jupiter.api.Test;

/** What holds of messages that are edited, wherever customers can edit theirs. */
interface EditingContract extends Dialogues {
  /**
   * The call by which somebody edits what they wrote.
   *
   * @param message id of that
   */
  Signed edit(String who, String id, String message, String words);

  private void edits(String who, String message, String words) {
    Signed edit = edit(who, DialogueContract.id(), message, words);
    assertThat(line().call(edit, true)).isEqualTo(200);
    assertThat(line().call(edit, true)).isEqualTo(200);
  }

  @Test
  default void whoEditsAnAnswerHasCorrectedItAndMayDoSoAgain() {
    String who = somebody();
    begun(who);
    String answer = DialogueContract.id();
    line().writes(who, answer, "Ei");
    provider().sent(who, "jäi puuttumaan");
    wrote(who, "Kukaan ei soittanut takaisin, vaikka luvattiin", "Kuinka monta kertaa");

    edits(who, answer, "Kyllä");
    provider().sent(who, "Mikä siinä auttoi");
    int before = provider().sentTo(who).size();
    edits(who, answer, "Ei");

    provider().until(() -> provider().sentTo(who).size() > before);
    provider().sent(who, "Muutettu. Uusi vastaus: Ei");
  }

  @Test
  default void whoEditsAMessageThatWasNotReadYetIsReadAsItIsNow() {
    String who = somebody();
    begun(who);
    String answer = DialogueContract.id();
    line().writes(who, answer, "Ei");

    edits(who, answer, "Kyllä");

    provider().sent(who, "Mikä siinä auttoi");
    assertThat(provider().sentTo(who)).noneMatch(sent -> sent.contains("jäi puuttumaan"));
  }

  @Test
  default void whoEditsOneOfSeveralMessagesThatMadeAnAnswerIsToldHowToCorrectIt() {
    String who = somebody();
    begun(who);
    wrote(who, "Ei", "jäi puuttumaan");
    String answer = DialogueContract.id();
    line().writes(who, answer, "Kukaan ei soittanut takaisin");
    line().writes(who, DialogueContract.id(), "vaikka se luvattiin");
    provider().sent(who, "Kuinka monta kertaa");

    edits(who, answer, "Kukaan ei vastannut");

    provider().sent(who, "Huomasin, että muokkasit viestiäsi");
  }
}
