import { keepPreviousData, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "../api/problem";
import { type Login, sessionKey } from "../api/session";

/** Worth another try on its own: what may be over in a moment. */
function mayPass(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ApiError && (error.trouble === "busy" || error.status >= 500);
}

/** The cache of everything fetched; the first call refused for want of a session ends the login. */
export function studioQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (!(error instanceof ApiError) || error.trouble !== "session") return;
        queries.setQueryData<Login>(sessionKey, (login) =>
          login?.state === "in" ? { state: "ended" } : login,
        );
      },
    }),
    defaultOptions: {
      // While a changed filter is on its way the former figures stay, dimmed, instead of jumping about.
      queries: {
        placeholderData: keepPreviousData,
        staleTime: 30_000,
        retry: mayPass,
        networkMode: "always",
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: "always" },
    },
  });
  return queries;
}
