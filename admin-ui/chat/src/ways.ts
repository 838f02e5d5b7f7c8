import type { Conversation } from "./conversation";
import type { Scene } from "./scene";
import { fill, type Texts } from "./texts";
import { isFinal, type Way } from "./types";
import { elsewhere, usableWays } from "./view/elsewhere";
import { joinableWays, joining } from "./view/joining";
import type { Places } from "./view/places";

interface WaysActs {
  /** Puts up what the customer is asked. */
  show(panel: HTMLElement): void;
  /** The ways have come to be known. */
  found(): void;
  /** It is done, with these words for the customer. */
  settled(words: string): void;
  cancelled(): void;
}

/** Where the conversation can go on, and what the customer is asked to get it there. */
export class Ways {
  private known: { move: Way[]; join: Way[] } | null = null;
  private open: Places | null = null;

  constructor(
    private readonly conversation: Conversation,
    private readonly acts: WaysActs,
  ) {}

  /** What the customer could do now. */
  can({ state }: Scene): { move: boolean; join: boolean } {
    const over = isFinal(state.status);
    return {
      move: !over && Boolean(this.known?.move.length),
      join: !over && Boolean(this.known?.join.length),
    };
  }

  /** Asks once, when the conversation is there. */
  look({ phase, state }: Scene): void {
    if (phase !== "live") this.known = null;
    if (phase !== "live" || this.known || isFinal(state.status)) return;
    this.known = { move: [], join: [] };
    void this.find();
  }

  leave(texts: Texts): void {
    this.ask(
      elsewhere(texts, this.known?.move ?? [], {
        move: (channel, address) => this.conversation.move(channel, address),
        check: (code) => this.conversation.checkCode(code),
        moved: (channel) => this.settle(fill(texts.movedTo, { channel })),
        close: () => this.cancel(),
      }),
    );
  }

  join(texts: Texts): void {
    this.ask(
      joining(texts, this.known?.join ?? [], {
        sendCode: (channel, address) => this.conversation.sendCode(channel, address),
        check: (code) => this.conversation.checkCode(code),
        told: (words) => this.settle(words),
        close: () => this.cancel(),
      }),
    );
  }

  close(): void {
    this.open?.panel.element.remove();
    this.open = null;
  }

  private async find(): Promise<void> {
    const { channels, joins } = await this.conversation.ways();
    this.known = { move: usableWays(channels), join: joins ? joinableWays(channels) : [] };
    this.acts.found();
  }

  private ask(places: Places): void {
    this.close();
    this.open = places;
    this.acts.show(places.panel.element);
    places.open();
  }

  private cancel(): void {
    this.close();
    this.acts.cancelled();
  }

  /** Where it can go on from there is another question. */
  private settle(words: string): void {
    this.close();
    this.known = null;
    this.acts.settled(words);
  }
}
