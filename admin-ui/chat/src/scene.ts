import type { State } from "./model";
import type { Chosen } from "./types";

/**
 * `failed`: could not be started; `gone`: the server doesn't know it (any more); `worthless`: the link
 * that led here opens nothing.
 */
export type Phase = "idle" | "starting" | "live" | "failed" | "gone" | "worthless";

/**
 * Something to tell once: the dialogue had moved on, or had ended, before a message came through; or
 * what came of a code, in the server's words.
 */
export type Note = { kind: "moved" | "over"; text: string | null } | { kind: "code"; text: string };

export interface Scene {
  phase: Phase;
  state: State;
  connected: boolean;
  problem: string | null;
  /** The answer that the link stood for, waiting for the customer to send it. */
  chosen: Chosen | null;
}

export interface Listener {
  changed(scene: Scene): void;
  noted(note: Note): void;
}
