import type { Language } from "../language/language";
import { ApiError, errorOf } from "./problem";

export type Query = Partial<Record<string, string>>;

interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
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

function headersOf({ body, language }: Call): Headers {
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  if (language) headers.set("Accept-Language", language);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  return headers;
}

/** Asks for a token where the browser has none, as after its cookies were cleared. */
async function changeToken(): Promise<string | null> {
  const token = csrfToken(document.cookie);
  if (token) return token;
  await send("/session", {});
  return csrfToken(document.cookie);
}

async function send(path: string, call: Call): Promise<Response> {
  const method = call.method ?? "GET";
  const headers = headersOf(call);
  const token = method === "GET" ? null : await changeToken();
  if (token) headers.set("X-XSRF-TOKEN", token);
  const init: RequestInit = {
    method,
    headers,
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
