const FIRST_MS = 600;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before try number `attempt` (from 1): doubling, at most half a minute, the
 * upper half of it by chance, so that clients which lost the same server don't return together.
 */
export function backoff(attempt: number, chance: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return full / 2 + (full / 2) * chance();
}

/** The header `Retry-After` (seconds or a date) in milliseconds, or null when it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (!header?.trim()) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** A pause that `wake` ends early; resolves at once when the signal is or becomes aborted. */
export function pause(ms: number, signal: AbortSignal, onWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    onWake(done);
    if (signal.aborted) done();
  });
}
