/** What kind of trouble it is, in the words of what the reader can do about it. */
export type Trouble = "offline" | "session" | "forbidden" | "missing" | "busy" | "request" | "server";

/** A call that did not succeed. `detail` is the server's own explanation, where it gave one. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly trouble: Trouble,
    readonly status: number,
    readonly detail: string | null = null,
  ) {
    super(detail ?? `${trouble} (${status})`);
  }
}

export function troubleOf(status: number): Trouble {
  if (status === 401) return "session";
  if (status === 403) return "forbidden";
  if (status === 404 || status === 410) return "missing";
  if (status === 429 || status === 503) return "busy";
  return status >= 500 ? "server" : "request";
}

async function detailOf(response: Response): Promise<string | null> {
  if (!response.headers.get("content-type")?.includes("json")) return null;
  try {
    const { detail, title } = (await response.json()) as { detail?: unknown; title?: unknown };
    if (typeof detail === "string" && detail) return detail;
    return typeof title === "string" && title ? title : null;
  } catch {
    return null;
  }
}

/** The error that a refused call stands for, from its status and its RFC 9457 problem document. */
export async function errorOf(response: Response): Promise<ApiError> {
  return new ApiError(troubleOf(response.status), response.status, await detailOf(response));
}

/** Anything thrown, as trouble that can be shown. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("server", 0);
}
