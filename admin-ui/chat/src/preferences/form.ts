import type { PreferenceTexts } from "../texts/preferences";
import { element } from "../view/dom";
import type { Hours, Preferred, Setting } from "./api";
import { byName, choice, labelled } from "./fields";

const WEEK: Record<string, number[]> = {
  any: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
};
const LANGUAGES: Record<string, string> = { fi: "Suomi", sv: "Svenska", en: "English" };

/** How a customer wants to be written to, wherever they are: channel, language, times and a pause. */
export class WishesForm {
  readonly root = element("form", { class: "wishes", on: { submit: (event) => this.submit(event) } });
  private channel = element("select");
  private language = element("select");
  private days = element("select");
  private from = element("input", { attributes: { type: "time" } });
  private to = element("input", { attributes: { type: "time" } });
  private until = element("input", { attributes: { type: "date" } });

  constructor(
    private readonly nameOf: (channel: string) => string,
    private readonly save: (wanted: Preferred) => void,
  ) {}

  show({ preferred, channels }: Setting, texts: PreferenceTexts): void {
    this.root.hidden = preferred === null;
    if (preferred === null) return;
    const { hours } = preferred;
    const own = hours ? Object.values(WEEK).every((days) => !same(days, hours.days)) : false;
    this.channel = choice(preferred.channel, texts.anyChannel, byName(channels, this.nameOf));
    this.language = choice(preferred.language, texts.anyLanguage, LANGUAGES);
    this.days = choice(daysOf(hours), null, {
      any: texts.anyDay,
      weekdays: texts.weekdays,
      weekends: texts.weekends,
      ...(own ? { [own && hours ? hours.days.join() : ""]: texts.chosenDays } : {}),
    });
    this.from.value = hours && !isWholeDay(hours) ? hours.from : "";
    this.to.value = hours && !isWholeDay(hours) ? hours.to : "";
    this.until.value = preferred.pausedUntil ?? "";
    this.until.min = tomorrow();
    this.root.replaceChildren(
      element("h2", {}, texts.wishes),
      labelled(texts.preferredChannel, this.channel),
      labelled(texts.preferredLanguage, this.language),
      labelled(texts.days, this.days),
      element("div", { class: "times" }, labelled(texts.from, this.from), labelled(texts.to, this.to)),
      labelled(texts.pausedUntil, this.until),
      element("button", { class: "act", attributes: { type: "submit" } }, texts.save),
    );
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.save({
      channel: this.channel.value || null,
      language: this.language.value || null,
      hours: this.hours(),
      pausedUntil: this.until.value || null,
    });
  }

  private hours(): Hours | null {
    const days = WEEK[this.days.value] ?? this.days.value.split(",").map(Number);
    const from = this.from.value || "00:00";
    const to = this.to.value || "00:00";
    const isAny = days.length === 7 && from === "00:00" && to === "00:00";
    return isAny ? null : { days, from, to };
  }
}

const same = (one: number[], other: number[]): boolean => one.join() === other.join();

const isWholeDay = ({ from, to }: Hours): boolean => from === "00:00" && to === "00:00";

const daysOf = (hours: Hours | null): string =>
  hours ? (Object.keys(WEEK).find((name) => same(WEEK[name] ?? [], hours.days)) ?? hours.days.join()) : "any";

const two = (n: number): string => String(n).padStart(2, "0");

function tomorrow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
