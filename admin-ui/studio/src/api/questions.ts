import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type Query, request } from "./client";
import type { Page } from "./types";

export type Status = "open" | "answered";

/** What a customer asked and nothing answered. */
export interface OpenQuestion {
  id: string;
  conversation: string;
  flow: string;
  /** What the customer was asked meanwhile. */
  step: string | null;
  language: string;
  /** Null where the words were erased. */
  question: string | null;
  status: Status;
  answer: string | null;
  at: string;
  answeredAt: string | null;
}

export interface Said {
  seq: number;
  from: "bot" | "customer" | "agent";
  text: string;
}

export const questionsKey = ["questions"];

export const questionsQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [...questionsKey, filter],
    queryFn: ({ signal, pageParam }) =>
      request<Page<OpenQuestion>>("/questions", { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? null,
  });

export const aroundQuery = (id: string) =>
  queryOptions({
    queryKey: ["question", id, "conversation"],
    queryFn: ({ signal }) => request<{ messages: Said[] }>(`/questions/${id}/conversation`, { signal }),
  });

export function markQuestion(id: string, status: Status, answer?: string): Promise<OpenQuestion> {
  return request(`/questions/${id}`, { method: "PUT", body: answer ? { status, answer } : { status } });
}
