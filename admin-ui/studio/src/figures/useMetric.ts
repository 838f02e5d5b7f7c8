import { useQuery } from "@tanstack/react-query";
import type { Query } from "../api/client";
import { summaryQuery } from "../api/reports";
import type { Metric } from "../api/types";
import { useChoice } from "../filters/useFilters";
import { useLanguage } from "../language/LanguageProvider";

interface MetricChoice {
  /** The metrics that the flow measures. */
  metrics: Metric[];
  /** The one chosen, else the first; null while loading and for a flow that measures nothing. */
  chosen: Metric | null;
  choose: (metric: string) => void;
}

/** Which metric the reader looks at; one choice for all figures of the page that show one at a time. */
export function useMetric(query: Query): MetricChoice {
  const { language } = useLanguage();
  const { data } = useQuery(summaryQuery(query, language));
  const [name, choose] = useChoice("metric");
  const metrics = data?.metrics ?? [];
  const chosen = metrics.find(({ metric }) => metric === name) ?? metrics[0] ?? null;
  return { metrics, chosen, choose };
}
