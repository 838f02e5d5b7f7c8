import type { ComponentType } from "react";
import type { Query } from "../api/client";
import type { Filters } from "../filters/filters";
import type { InLanguages } from "../language/language";

/** What every figure of a report is given. */
export interface FigureProps {
  flow: string;
  filters: Filters;
  /** Flow and filters as the API takes them. */
  query: Query;
}

/** One figure of a flow's report: a folder beside this file and a line in the registry. */
export interface Figure {
  /** Names the section in the page's address, and its footnote among the definitions. */
  id: string;
  title: InLanguages<string>;
  Figure: ComponentType<FigureProps>;
}
