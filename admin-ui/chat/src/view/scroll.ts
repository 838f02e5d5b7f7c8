const NEAR_PX = 96;
const MARGIN_PX = 16;

/** Keeps the newest in view for those who read the newest, and leaves alone those who read back. */
export class Scroll {
  private stuck = true;
  private readonly observer: ResizeObserver | null;

  constructor(
    private readonly scroller: HTMLElement,
    content: HTMLElement,
    private readonly onNear: (near: boolean) => void,
  ) {
    scroller.addEventListener("scroll", () => this.look(), { passive: true });
    this.observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => this.keep());
    this.observer?.observe(scroller);
    this.observer?.observe(content);
  }

  get near(): boolean {
    return this.stuck;
  }

  /** To the end; or, when what is new is taller than the view, to where the new begins. */
  toNew(first: HTMLElement | null, smooth: boolean): void {
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
  }

  /** The content or the view changed its size: stay at the end if that is where the reader was. */
  private keep(): void {
    if (this.stuck) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  private look(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    this.onNear(this.stuck);
  }
}
