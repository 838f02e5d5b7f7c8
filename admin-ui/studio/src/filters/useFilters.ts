import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { type Filters, filtersIn, withFilters } from "./filters";

/** The filters of the page, kept in its address so that a view can be shared. */
export function useFilters(): [Filters, (filters: Filters) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search), [search]);
  const setFilters = (next: Filters) => {
    setSearch((current) => withFilters(current, next), { replace: true, preventScrollReset: true });
  };
  return [filters, setFilters];
}

/** One more choice of the page that belongs to the view, such as the metric shown. */
export function useChoice(name: string): [string | null, (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (value: string | null) => {
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [search.get(name), choose];
}
