import { createContext, use } from "react";
import type { Definition, Definitions } from "../api/types";

/** The definitions that footnotes lead to, in the order of their numbers. */
export const DefinitionsContext = createContext<Definitions>({ definitions: [] });

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
