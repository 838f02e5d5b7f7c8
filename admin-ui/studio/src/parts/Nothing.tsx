import type { ReactNode } from "react";
import { activeCount } from "../filters/filters";
import { useFilters } from "../filters/useFilters";
import { useLanguage } from "../language/LanguageProvider";
import { Quiet } from "./Quiet";

/** Where there is nothing to show: that the filters leave nothing, else what the children say. */
export function Nothing({ children }: { children: ReactNode }) {
  const { texts } = useLanguage();
  const [filters] = useFilters();
  return <Quiet>{activeCount(filters) > 0 ? texts.figure.noneMatch : children}</Quiet>;
}
