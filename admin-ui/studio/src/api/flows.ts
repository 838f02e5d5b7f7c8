import { queryOptions } from "@tanstack/react-query";
import { request } from "./client";
import type { FlowItem, Page } from "./types";

async function allFlows(signal: AbortSignal): Promise<FlowItem[]> {
  const flows: FlowItem[] = [];
  let cursor: string | null | undefined;
  do {
    // A page's address is known from the page before it.
    // oxlint-disable-next-line no-await-in-loop
    const page: Page<FlowItem> = await request("/flows", { query: cursor ? { cursor } : {}, signal });
    flows.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return flows;
}

export const flowsQuery = queryOptions({ queryKey: ["flows"], queryFn: ({ signal }) => allFlows(signal) });
