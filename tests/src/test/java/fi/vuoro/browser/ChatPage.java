package fi.vuoro.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The chat as a person sees and works it, on the hosted page or in a site. */
final class ChatPage {

  private final Page page;

  ChatPage(Page page) {
    this.page = page;
  }

  /** The last message of the robot that has these words; waits for it. */
  ChatPage hears(String words) {
    page.locator(".row.bot").filter(new Locator.FilterOptions().setHasText(words)).last().waitFor();
    return this;
  }

  /** Waits until there is nothing more to write to. */
  ChatPage isOver() {
    field().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  /** What the customer said, once the service has it. */
  ChatPage hasSaid(String words) {
    page.locator(".row.customer:not(.sending)")
        .filter(new Locator.FilterOptions().setHasText(words))
        .last()
        .waitFor();
    return this;
  }

  ChatPage taps(String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .last()
        .click();
    return this;
  }

  /** Picks from the menu that is open. */
  ChatPage picks(String item) {
    page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(item)).click();
    return this;
  }

  /** Taps a number from 0 to 10, by the name that a screen reader says. */
  ChatPage tapsNumber(int number) {
    page.locator(".dock button.point").nth(number).click();
    return this;
  }

  ChatPage types(String words) {
    field().fill(words);
    page.locator("button.send").click();
    return this;
  }

  Locator field() {
    return page.locator("textarea.write");
  }

  /** Whether its head stands where it belongs, however much there is to scroll below it. */
  boolean hasItsHeadInView() {
    BoundingBox head = page.locator(".head").boundingBox();
    return head != null && head.y >= 0;
  }

  /** How many messages there are to see. */
  int messages() {
    return page.locator(".log .row").count();
  }
}
