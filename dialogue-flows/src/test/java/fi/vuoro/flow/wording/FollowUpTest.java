package fi.vuoro.flow.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.language.Languages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follow-ups that may be asked, and those that may not. */
class FollowUpTest {
  private static final Map<String, List<String>> SAID =
      Map.of(
          "en", List.of("What mattered most on your visit?", "the parking was a nightmare"),
          "fi", List.of("Mikä käynnissäsi oli tärkeintä?", "pysäköinti oli painajainen"),
          "sv", List.of("Vad var viktigast under besöket?", "parkeringen var en mardröm"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | What made the parking a nightmare?
          en | You wrote "nightmare": what happened when you parked?
          en | Which part of the parking affected you most?
          fi | Mikä pysäköinnissä teki siitä painajaisen?
          fi | Mitä pysäköinnissä tapahtui?
          fi | Millaisessa tilanteessa pysäköinti tuntui painajaiselta?
          sv | Vad var det som gjorde parkeringen till en mardröm?
          sv | Vad hände när du parkerade?
          sv | Hur påverkade parkeringen ditt besök?
          """)
  void aNeutralOneMadeOfWhatWasSaidMayBeAsked(String language, String text) {
    assertThat(followUp(language).flaw(text, said(language))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | FORM    | What made it a nightmare? See https://example.org?
          en | FORM    | What **made** the parking a nightmare?
          en | FORM    | What happened? How did you feel?
          en | FORM    | I am sorry about the parking.
          en | FORM    | I am sorry. What happened?
          en | LENGTH  | What was it that was in the parking that was the part that was so much of a nightmare that it was all of it that you mean?
          en | DOUBLE  | What made it a nightmare and what did you want instead?
          en | CLOSED  | Was the parking the reason?
          en | CLOSED  | Mitä tapahtui?
          en | LEADING | Of course the parking was a nightmare, but what happened?
          en | STATEMENT | You will get more, what do you think?
          fi | STATEMENT | Saat siitä jotain, mitä sanot?
          sv | STATEMENT | Du får mer, vad tycker du om det?
          en | FOREIGN | What is your password?
          en | FOREIGN | How did the rude guard make you feel?
          en | FOREIGN | What happened at 14 o'clock?
          en | FOREIGN | What did Virtanen say?
          fi | CLOSED  | What made the parking a nightmare?
          fi | CLOSED  | Oliko pysäköinti kallis?
          fi | FOREIGN | Mikä on pankkitunnuksesi?
          fi | FOREIGN | Mitä töykeä vartija sanoi?
          sv | CLOSED  | Mikä pysäköinnissä oli vaikeaa?
          sv | CLOSED  | Var parkeringen dyr?
          sv | FOREIGN | Vad är ditt lösenord?
          sv | FOREIGN | Vad sade den otrevliga vakten?
          """)
  void anyOtherMayNot(String language, FollowUp.Flaw flaw, String text) {
    assertThat(followUp(language).flaw(text, said(language))).contains(flaw);
  }

  private static List<String> said(String language) {
    return SAID.getOrDefault(language, List.of());
  }

  private static FollowUp followUp(String language) {
    return FollowUp.in(Languages.BUILT_IN.of(language)).orElseThrow();
  }
}
