import { expect, test } from "vitest";
import { backoff, retryAfter } from "./backoff";

test("pauses double up to half a minute, with chance over their upper half", () => {
  const shortest = [1, 2, 3, 4, 20].map((attempt) => backoff(attempt, () => 0));
  const longest = [1, 2, 3, 4, 20].map((attempt) => backoff(attempt, () => 1));

  expect(shortest).toEqual([300, 600, 1200, 2400, 15_000]);
  expect(longest).toEqual([600, 1200, 2400, 4800, 30_000]);
});

test("Retry-After is read as seconds or as a date", () => {
  const now = Date.parse("2026-03-02T09:00:00Z");

  expect(retryAfter("7", now)).toBe(7000);
  expect(retryAfter("Mon, 02 Mar 2026 09:00:30 GMT", now)).toBe(30_000);
  expect(retryAfter("Mon, 02 Mar 2026 08:00:00 GMT", now)).toBe(0);
  expect(retryAfter("soon", now)).toBeNull();
  expect(retryAfter(null, now)).toBeNull();
});
