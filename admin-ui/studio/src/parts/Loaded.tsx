import { Skeleton, VisuallyHidden } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLanguage } from "../language/LanguageProvider";
import classes from "./Loaded.module.css";
import { Trouble } from "./Trouble";

interface Props<T> {
  query: UseQueryResult<T>;
  /** About how high the data will be, in pixels, so that the page does not jump. */
  height: number;
  children: (data: T) => ReactNode;
}

/** What was fetched; until then its outline, and where it fails what to do. */
export function Loaded<T>({ query, height, children }: Props<T>) {
  const { texts } = useLanguage();
  if (query.error) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined)
    return (
      <div aria-busy>
        <VisuallyHidden>{texts.loading}</VisuallyHidden>
        <Skeleton height={height} radius="md" />
      </div>
    );
  return (
    <div className={classes.loaded} aria-busy={query.isPlaceholderData}>
      {children(query.data)}
    </div>
  );
}
