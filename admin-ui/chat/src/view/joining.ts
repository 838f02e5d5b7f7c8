import type { Outcome } from "../api";
import { BY_DOORWAY_ALONE } from "../channels";
import { fill, type Texts } from "../texts";
import type { Checked, SentCode, Way } from "../types";
import { Places } from "./places";

export interface JoiningActs {
  sendCode(channel: string, address: string): Promise<Outcome<SentCode>>;
  check(code: string): Promise<Outcome<Checked>>;
  /** It is over, and this is what came of it. */
  told(words: string): void;
  close(): void;
}

/** The channels in which customers know their own address. */
export const joinableWays = (ways: Way[]): Way[] =>
  ways.filter(({ name, inUse }) => !inUse && !BY_DOORWAY_ALONE.has(name));

/** Where a customer tells of another address of theirs, and proves it by a code. */
export function joining(texts: Texts, ways: Way[], acts: JoiningActs): Places {
  const right = ({ address, joined }: Checked) =>
    acts.told(fill(joined ? texts.joined : texts.apart, { address }));
  const places: Places = new Places(
    texts,
    texts.join,
    texts.joinHint,
    ways,
    (way) =>
      places.askAddress(way, texts.sendCode, async (address) => {
        const came = await acts.sendCode(way.name, address);
        if (came.kind !== "done") return places.unsent(came, way.name);
        places.askCode(came.body, { hint: texts.codeSent, send: texts.joinNow }, acts.check, right);
        return null;
      }),
    acts.close,
  );
  return places;
}
