import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Scroll } from "./scroll";

const lifts = () => window.dispatchEvent(new Event("pointerup"));

describe("what scrolls", () => {
  let scroller: HTMLElement;
  let scroll: Scroll;
  let moves: ScrollToOptions[];

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    scroller = document.createElement("div");
    moves = [];
    scroller.scrollTo = ((to: ScrollToOptions) => void moves.push(to)) as typeof scroller.scrollTo;
    scroll = new Scroll(scroller, document.createElement("div"), () => {});
  });

  afterEach(() => {
    scroll.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const presses = () => scroller.dispatchEvent(new Event("pointerdown"));

  it("shows what is new at once", () => {
    scroll.toNew(null, false);

    expect(moves).toHaveLength(1);
  });

  it("stands still while a finger is on it, and goes on after the click", () => {
    presses();
    const still = moves.length;

    scroll.toNew(null, true);
    lifts();
    expect(moves).toHaveLength(still);

    vi.runAllTimers();
    expect(moves).toHaveLength(still + 1);
  });

  it("ends a scroll on its way when it is pressed", () => {
    scroll.toNew(null, true);
    presses();

    expect(moves.at(-1)?.behavior).toBe("instant");
  });
});
