import type { Language } from "../language/language";
import { ApiError, errorOf } from "./problem";

export type Query = Partial<Record<string, string>>;

interface Call {
  method?: "GET" | "POST" | "DELETE";
  query?: Query;
  body?: unknown;
  /** Labels and problems come in this language. */
  language?: Language;
  signal?: AbortSignal;
}

const root = "/api/v1";

/** The address of an API resource, with the empty parts of the query left out. */
export function addressOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const search = params.toString();
  return root + path + (search && `?${search}`);
}

/** The token that proves to the server that a change comes from our own page. */
export function csrfToken(cookies: string): string | null {
  const cookie = cookies.split("; ").find((each) => each.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : null;
}

function headersOf({ method = "GET", body, language }: Call): Headers {
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  if (language) headers.set("Accept-Language", language);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  const token = method === "GET" ? null : csrfToken(document.cookie);
  if (token) headers.set("X-XSRF-TOKEN", token);
  return headers;
}

async function send(path: string, call: Call): Promise<Response> {
  const init: RequestInit = {
    method: call.method ?? "GET",
    headers: headersOf(call),
    credentials: "same-origin",
  };
  if (call.body !== undefined) init.body = JSON.stringify(call.body);
  if (call.signal) init.signal = call.signal;
  try {
    return await fetch(addressOf(path, call.query), init);
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw new ApiError("offline", 0);
  }
}

/**
 * Calls the management API.
 *
 * @throws ApiError when the call can't be made or is refused
 */
export async function request<T>(path: string, call: Call = {}): Promise<T> {
  const response = await send(path, call);
  if (!response.ok) throw await errorOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
