import type { About, Act } from "./types";

async function asked<T>(path: string, body?: object): Promise<T | null> {
  try {
    const response = await fetch(`/demo/phone${path}`, {
      ...(body && {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
      cache: "no-store",
    });
    return response.ok && response.status !== 204 ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}

export const about = () => asked<About>("");
export const act = (app: string, what: Act) =>
  asked<never>(`/${app}`, { on: 0, language: document.documentElement.lang, ...what });
/** Somebody else takes the phone. */
export const anew = () => asked<About>("/anew", {});
