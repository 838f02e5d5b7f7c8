const NEAR_PX = 96;
const MARGIN_PX = 16;

/**
 * Keeps the newest in view for those who read the newest, and leaves alone those who read back. While
 * a finger or a mouse button is down it stands still, so that nothing moves away from under it.
 */
export class Scroll {
  private stuck = true;
  private held = false;
  private later: (() => void) | null = null;
  private readonly hold = () => this.still();
  private readonly release = () => this.go();
  private readonly observer: ResizeObserver | null;

  constructor(
    private readonly scroller: HTMLElement,
    content: HTMLElement,
    private readonly onNear: (near: boolean) => void,
  ) {
    scroller.addEventListener("scroll", () => this.look(), { passive: true });
    scroller.addEventListener("pointerdown", this.hold, { passive: true });
    window.addEventListener("pointerup", this.release, { passive: true });
    window.addEventListener("pointercancel", this.release, { passive: true });
    this.observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => this.keep());
    this.observer?.observe(scroller);
    this.observer?.observe(content);
  }

  get near(): boolean {
    return this.stuck;
  }

  /** To the end; or, when what is new is taller than the view, to where the new begins. */
  toNew(first: HTMLElement | null, smooth: boolean): void {
    if (this.held) {
      this.later = () => this.toNew(first, smooth);
      return;
    }
    const { scroller } = this;
    const end = scroller.scrollHeight - scroller.clientHeight;
    const start = first
      ? first.getBoundingClientRect().top -
        scroller.getBoundingClientRect().top +
        scroller.scrollTop -
        MARGIN_PX
      : end;
    const top = Math.max(0, Math.min(end, start));
    this.stuck = top >= end - NEAR_PX;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollTo({ top, behavior: smooth && !calm ? "smooth" : "instant" });
  }

  stop(): void {
    this.observer?.disconnect();
    this.scroller.removeEventListener("pointerdown", this.hold);
    window.removeEventListener("pointerup", this.release);
    window.removeEventListener("pointercancel", this.release);
  }

  /** Ends a smooth scroll on its way, too. */
  private still(): void {
    this.held = true;
    this.scroller.scrollTo({ top: this.scroller.scrollTop, behavior: "instant" });
  }

  /** The press that ends here is a click first; what was waiting comes after it. */
  private go(): void {
    if (!this.held) return;
    setTimeout(() => {
      this.held = false;
      const { later } = this;
      this.later = null;
      if (later) later();
      else this.keep();
    });
  }

  /** The content or the view changed its size: stay at the end if that is where the reader was. */
  private keep(): void {
    if (this.stuck && !this.held) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  private look(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    this.onNear(this.stuck);
  }
}
