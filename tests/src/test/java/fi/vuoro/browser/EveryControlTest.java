package fi.vuoro.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.vuoro.service.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every presentation has a control that fits it, for everybody, and that answers its question. */
@BrowserTest
class EveryControlTest {

  @Test
  void aQuestionOfEveryKindIsAnsweredByItsControl(Service service, Visitors visitors)
      throws Exception {
    service.publish(
        "every-control", Files.readString(Path.of("src/test/resources/flows/every-control.yaml")));
    Visitor visitor = visitors.onPhone();
    Page page = visitor.page();
    var chat = new ChatPage(visitor.open("/c/every-control"));

    shown(chat, visitor, "helppoa").taps("5 asteikolla 1–7");
    shown(chat, visitor, "tähteä").taps("4 asteikolla 1–5");
    shown(chat, visitor, "mielellä").taps("2 asteikolla 1–5");
    shown(chat, visitor, "Peukku").taps("1 asteikolla 0–1");
    shown(chat, visitor, "prosenttia");
    control(page, "input[type=range]").fill("80");
    send(page);
    shown(chat, visitor, "kuntoon heti").taps("Ei");
    shown(chat, visitor, "yhteyttä").taps("Sähköpostilla");
    shown(chat, visitor, "käytät");
    control(page, "label:has-text('Musiikki')").click();
    control(page, "label:has-text('Televisio')").click();
    send(page);
    shown(chat, visitor, "tärkeintä");
    for (String option : new String[] {"Palvelu", "Hinta", "Nopeus"}) {
      control(page, "button.option:has-text('" + option + "')").click();
    }
    send(page);
    shown(chat, visitor, "laitetta");
    control(page, "input.field").fill("7");
    send(page);
    shown(chat, visitor, "sopiva hinta");
    control(page, "input.field").fill("12,50");
    send(page);
    shown(chat, visitor, "Minä päivänä");
    control(page, "input[type=date]").fill("2026-05-03");
    send(page);
    shown(chat, visitor, "Mihin aikaan");
    control(page, "input[type=time]").fill("14:30");
    send(page);
    shown(chat, visitor, "Kauanko").types("tunnin ja vartin");
    shown(chat, visitor, "Keittiö").taps("Kyllä");
    shown(chat, visitor, "Makuuhuone").taps("Ei");
    shown(chat, visitor, "Mitä muuta").types("Kaikki sujui hyvin ja ajallaan");
    chat.hears("siinä oli kaikki");

    assertThat(service.asAdministrator("/api/v1/answers?flow=every-control"))
        .contains("\"ease\"", "80", "\"mail\"", "14:30", "2026-05-03", "12.50");
  }

  private static ChatPage shown(ChatPage chat, Visitor visitor, String question) {
    chat.hears(question);
    assertThat(visitor.accessibilityViolations()).as(question).isEmpty();
    assertThat(visitor.hasToScrollSideways()).as(question).isFalse();
    return chat;
  }

  private static Locator control(Page page, String selector) {
    return page.locator(".dock .control").locator(selector);
  }

  private static void send(Page page) {
    control(page, "button.primary").click();
  }
}
