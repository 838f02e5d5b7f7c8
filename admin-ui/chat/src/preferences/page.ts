import type { Outcome } from "../api";
import { bestLanguage } from "../texts";
import { OWN_NAMES } from "../channels";
import { preferenceTextsOf, type PreferenceTexts } from "../texts/preferences";
import { attribute, button, element } from "../view/dom";
import type { Preferred, PreferencesApi, Setting } from "./api";
import { WishesForm } from "./form";
import { JoinForm } from "./join";

/** Says whether we write to a customer at an address, and lets them change it. */
export class PreferencesPage {
  private texts: PreferenceTexts;
  private link: string | null = null;
  private isBusy = false;
  private readonly heading = element("h1");
  private readonly facts = element("div");
  /** Said by screen readers whenever it changes. */
  private readonly news = element("div", { class: "news", attributes: { role: "status" } });
  /** One button for all that can be done, so that the focus stays on it. */
  private readonly act: HTMLButtonElement;
  private onPress: () => Promise<void> = async () => {};
  private readonly form = new WishesForm(
    (channel) => channelName(channel, this.texts),
    (wanted) => void this.once(() => this.prefer(wanted)),
  );
  private readonly join = new JoinForm({
    nameOf: (channel) => channelName(channel, this.texts),
    send: (channel, address) => this.api.sendCode(this.link ?? "", channel, address),
    check: (code) => this.api.checkCode(this.link ?? "", code),
    joined: (setting) => this.form.show(setting, this.texts),
  });
  /** For who wants no messages at all. */
  private readonly everywhere: HTMLButtonElement;

  constructor(
    main: HTMLElement,
    private readonly api: PreferencesApi,
    language: string,
  ) {
    this.act = button("act", null, () => void this.press());
    this.act.hidden = true;
    this.everywhere = button("less", null, () => void this.once(() => this.stopEverywhere()));
    this.texts = this.speak(language);
    main.replaceChildren(
      this.heading,
      this.facts,
      this.news,
      this.act,
      this.form.root,
      this.join.root,
      this.everywhere,
    );
    this.hideMore();
  }

  async open(link: string | null): Promise<void> {
    this.link = link;
    this.facts.replaceChildren();
    this.act.hidden = true;
    this.hideMore();
    if (!link) {
      this.say(this.texts.noLink);
      return;
    }
    this.say(this.texts.opening);
    const came = await this.api.view(link);
    if (this.link !== link) return;
    this.show(came, () => this.open(link), []);
  }

  private async set(link: string, before: Setting, stop: boolean): Promise<void> {
    const came = await this.api.set(link, stop);
    if (this.link !== link) return;
    const { stoppedNow, ended, afterStop, allowedNow } = this.texts;
    const said = stop ? [stoppedNow, before.conversationOpen ? ended : "", afterStop] : [allowedNow];
    this.show(came, () => this.set(link, before, stop), said.filter(Boolean));
  }

  private async prefer(wanted: Preferred): Promise<void> {
    const { link } = this;
    if (!link) return;
    const came = await this.api.prefer(link, wanted);
    if (this.link !== link) return;
    if (came.kind === "refused") this.say(this.texts.unfit);
    else this.show(came, () => this.prefer(wanted), [this.texts.saved]);
  }

  private async stopEverywhere(): Promise<void> {
    const { link } = this;
    if (!link) return;
    const came = await this.api.stopEverywhere(link);
    if (this.link !== link) return;
    this.show(came, () => this.stopEverywhere(), [this.texts.stoppedEverywhere, this.texts.afterStop]);
    this.act.focus();
  }

  private hideMore(): void {
    this.form.root.hidden = true;
    this.join.root.hidden = true;
    this.everywhere.hidden = true;
  }

  private show(came: Outcome<Setting>, again: () => Promise<void>, said: string[]): void {
    if (came.kind === "done") {
      this.tell(came.body, said);
    } else if (came.kind === "again") {
      this.say(this.texts.failed);
      this.offer(this.texts.again, again);
    } else {
      this.facts.replaceChildren();
      this.act.hidden = true;
      this.hideMore();
      this.say(came.problem.status === 410 ? this.texts.erased : this.texts.worthless);
    }
  }

  private tell(setting: Setting, said: string[]): void {
    const texts = this.speak(bestLanguage([setting.language]));
    const { link } = this;
    this.facts.replaceChildren(
      element(
        "dl",
        {},
        element("dt", {}, texts.channel),
        element("dd", {}, channelName(setting.channel, texts)),
        element("dt", {}, texts.address),
        element("dd", {}, setting.address),
      ),
    );
    this.form.show(setting, texts);
    this.form.root.hidden ||= setting.stoppedEverywhere;
    this.join.show(setting, texts);
    this.everywhere.textContent = texts.stopEverywhere;
    this.everywhere.hidden = setting.preferred === null || setting.stoppedEverywhere;
    const stopped = setting.stoppedEverywhere ? texts.stoppedEverywhere : texts.stopped;
    const now = [setting.stopped ? stopped : texts.allowed, setting.conversationOpen ? texts.ends : ""];
    this.say(...(said.length > 0 ? said : now.filter(Boolean)));
    if (!link) return;
    this.offer(setting.stopped ? texts.allow : texts.stop, () => this.set(link, setting, !setting.stopped));
  }

  private say(...paragraphs: string[]): void {
    this.news.replaceChildren(...paragraphs.map((text) => element("p", {}, text)));
  }

  private offer(label: string, onPress: () => Promise<void>): void {
    this.act.textContent = label;
    this.act.hidden = false;
    this.onPress = onPress;
  }

  private press(): Promise<void> {
    return this.once(() => this.onPress());
  }

  /** What is pressed twice is done once. */
  private async once(act: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    attribute(this.act, "aria-disabled", "true");
    await act();
    attribute(this.act, "aria-disabled", null);
    this.isBusy = false;
  }

  private speak(language: string): PreferenceTexts {
    this.texts = preferenceTextsOf(language);
    document.documentElement.lang = language;
    document.title = this.texts.title;
    this.heading.textContent = this.texts.title;
    return this.texts;
  }
}

function channelName(channel: string, texts: PreferenceTexts): string {
  const all: Record<string, string> = { ...OWN_NAMES, ...texts.channels };
  return Object.hasOwn(all, channel) ? String(all[channel]) : channel;
}
