package fi.vuoro.provider;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;

/** What a provider's servers do, in the forms that the provider documents. */
interface Line {
  /** The address of a person of that number, by which no other's is named. */
  String person(int number);

  /** The same address, as the staff writes it. */
  default String address(String person) {
    return person;
  }

  /** Whether the provider tells when a message was sent, or which after which. */
  boolean tellsOrder();

  /** Whether the channel tells the language of whoever writes. */
  boolean tellsLanguage();

  /** Somebody writes; the status of the answer. */
  default int writes(String who, String id, String words) {
    return call(text(who, "fi", id, words), true);
  }

  /** The call by which somebody of that language writes. */
  Signed text(String who, String language, String id, String words);

  /** The call by which somebody presses what bears a label under what was sent. */
  Signed press(String who, String id, String sent, String label);

  /** A call that bears these bytes, and is signed as the provider signs. */
  Signed holding(String body);

  /** Calls the service; the status of the answer. */
  int call(Signed call, boolean genuine);

  /** How the provider says that it was asked too often, and for how many seconds to wait. */
  ResponseDefinitionBuilder tooOften(int seconds);

  /** How the provider says that it is in trouble itself, in each way that it has. */
  List<ResponseDefinitionBuilder> troubles();

  /** Whether questions have buttons, which bring with them what they stood under. */
  boolean hasButtons();

  /** Whether the provider itself acts on the word for stopping, so that nothing more is said. */
  boolean stopsByItself();

  /** Whether it can be told that a message is sent for the second time. */
  boolean knowsRepeats();

  /**
   * A call as it was made.
   *
   * @param at seconds since 1970 at which it was signed
   */
  record Signed(String mediaType, String body, String id, long at) {}
}
