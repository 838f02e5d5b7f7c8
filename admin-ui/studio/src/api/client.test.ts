import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addressOf, csrfToken, request } from "./client";
import { ApiError } from "./problem";

const fetched = vi.fn<typeof fetch>();

function problem(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

async function refusal(): Promise<ApiError> {
  try {
    await request("/flows");
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error("the call was not refused");
}

beforeEach(() => vi.stubGlobal("fetch", fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe("A refused call", () => {
  it.each([
    [401, "session"],
    [403, "forbidden"],
    [404, "missing"],
    [400, "request"],
    [422, "request"],
    [429, "busy"],
    [503, "busy"],
    [500, "server"],
  ])("with status %i is trouble of the kind %s", async (status, trouble) => {
    fetched.mockResolvedValue(problem(status, {}));

    expect((await refusal()).trouble).toBe(trouble);
  });

  it("keeps the server's explanation", async () => {
    fetched.mockResolvedValue(problem(400, { title: "Bad request", detail: "to must be after from" }));

    expect((await refusal()).detail).toBe("to must be after from");
  });

  it("without a readable explanation is trouble all the same", async () => {
    fetched.mockResolvedValue(
      new Response("<html>", { status: 502, headers: { "content-type": "text/html" } }),
    );

    const { trouble, detail } = await refusal();

    expect({ trouble, detail }).toEqual({ trouble: "server", detail: null });
  });

  it("that never reached the server is a lost connection", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));

    expect((await refusal()).trouble).toBe("offline");
  });
});

describe("A call", () => {
  it("says in which language the labels are wanted", async () => {
    fetched.mockResolvedValue(Response.json({}));

    await request("/flows", { language: "sv" });

    expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get("Accept-Language")).toBe("sv");
  });

  it("that changes something carries the token against forgery", async () => {
    vi.spyOn(document, "cookie", "get").mockReturnValue("other=1; XSRF-TOKEN=a%2Fb");
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    await request("/session", { method: "DELETE" });

    expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get("X-XSRF-TOKEN")).toBe("a/b");
  });

  it("that changes something first asks for a token where there is none", async () => {
    const cookie = vi.spyOn(document, "cookie", "get").mockReturnValue("");
    fetched.mockImplementation(() => {
      cookie.mockReturnValue("XSRF-TOKEN=fresh");
      return Promise.resolve(new Response(null, { status: 204 }));
    });

    await request("/session", { method: "DELETE" });

    expect(new Headers(fetched.mock.calls[1]?.[1]?.headers).get("X-XSRF-TOKEN")).toBe("fresh");
  });

  it("leaves empty parts out of its address", () => {
    expect(addressOf("/answers", { flow: "nps", channel: "", format: "csv" })).toBe(
      "/api/v1/answers?flow=nps&format=csv",
    );
  });

  it("finds no token where there is no cookie", () => {
    expect(csrfToken("")).toBeNull();
  });
});
