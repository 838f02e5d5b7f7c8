import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Language } from "../language/language";
import { type Query, request } from "./client";
import type {
  Breakdown,
  BreakdownDimension,
  Definitions,
  Dimensions,
  Every,
  FlowOverview,
  Funnel,
  Page,
  QuestionDistribution,
  Summary,
  Trend,
  Verbatim,
} from "./types";

function report<T>(name: string, query: Query, language: Language) {
  return queryOptions({
    queryKey: ["reports", name, query, language],
    queryFn: ({ signal }) => request<T>(`/reports/${name}`, { query, language, signal }),
  });
}

/** `query` is the flow and the filters, as the API takes them, here and below. */
export const summaryQuery = (query: Query, language: Language) => report<Summary>("summary", query, language);

export const overviewQuery = (period: Query, language: Language) =>
  report<{ flows: FlowOverview[] }>("overview", period, language);

export const dimensionsQuery = (flow: string, language: Language) =>
  report<Dimensions>("dimensions", { flow }, language);

export const distributionQuery = (query: Query, language: Language) =>
  report<{ questions: QuestionDistribution[] }>("distribution", query, language);

export const trendQuery = (query: Query, metric: string, every: Every, language: Language) =>
  report<Trend>("trend", { ...query, metric, every }, language);

export const funnelQuery = (query: Query, language: Language) => report<Funnel>("funnel", query, language);

export const breakdownQuery = (query: Query, metric: string, by: BreakdownDimension, language: Language) =>
  report<Breakdown>("breakdown", { ...query, metric, by }, language);

export const definitionsQuery = (language: Language) =>
  queryOptions({ ...report<Definitions>("definitions", { language }, language), staleTime: Infinity });

export const verbatimsQuery = (query: Query, language: Language) =>
  infiniteQueryOptions({
    queryKey: ["reports", "verbatims", query, language],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Verbatim>>("/reports/verbatims", {
        query: { ...query, cursor: pageParam },
        language,
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next || undefined,
  });
