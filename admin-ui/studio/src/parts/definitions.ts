import { createContext, use } from "react";
import type { Definition, Definitions, Metric } from "../api/types";

/** The definitions that footnotes lead to, in the order of their numbers. */
export const DefinitionsContext = createContext<Definitions>({ definitions: [] });

/** The definition of metrics that have none of their own. */
export const generalDefinition = "mean";

/** The definitions of what a report shows: its metrics, with the figures beside them, and its sections. */
export function definitionsOf(
  all: Definitions,
  metrics: readonly Metric[],
  sections: readonly string[],
): Definitions {
  const own = (figure: string) => all.definitions.some((each) => each.figure === figure);
  const shown = metrics
    .flatMap(({ metric, beside = [] }) => [metric, ...beside.map((other) => other.metric)])
    .map((metric) => (own(metric) ? metric : generalDefinition));
  const wanted = new Set([...shown, ...sections]);
  return { ...all, definitions: all.definitions.filter(({ figure }) => wanted.has(figure)) };
}

export function definitionId(figure: string): string {
  return `definition-${figure}`;
}

export function markId(figure: string): string {
  return `mark-${figure}`;
}

/** The definition of a figure with its footnote's number, if the server has one. */
export function useDefinition(figure: string): { number: number; definition: Definition } | null {
  const { definitions } = use(DefinitionsContext);
  const index = definitions.findIndex((each) => each.figure === figure);
  const definition = definitions[index];
  return definition ? { number: index + 1, definition } : null;
}

/** The smallest group that is shown, if the server says. */
export function useMinimumGroup(): number | null {
  return use(DefinitionsContext).minimumGroup ?? null;
}
