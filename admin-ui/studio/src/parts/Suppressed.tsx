import { IconEyeOff } from "@tabler/icons-react";
import { activeCount } from "../filters/filters";
import { useFilters } from "../filters/useFilters";
import { useLanguage } from "../language/LanguageProvider";
import { useMinimumGroup } from "./definitions";
import classes from "./Suppressed.module.css";

/** That a figure is hidden, with the smallest group that this installation shows. */
export function useSuppressedText(): string {
  const { texts, format } = useLanguage();
  const minimum = useMinimumGroup();
  return texts.figure.suppressed(minimum === null ? null : format.count(minimum));
}

/** Stands where a figure would, for a group too small to show. */
export function Suppressed({ why = false }: { why?: boolean }) {
  return (
    <div className={classes.suppressed}>
      <IconEyeOff size={16} stroke={1.6} aria-hidden />
      <div>
        <div>{useSuppressedText()}</div>
        {why && <Why />}
      </div>
    </div>
  );
}

/** The reason, and what the reader can do about it. */
function Why() {
  const { texts } = useLanguage();
  const [filters] = useFilters();
  const { suppressedWhy, widen, wait } = texts.figure;
  return (
    <div className={classes.why}>
      {suppressedWhy} {activeCount(filters) > 0 ? widen : wait}
    </div>
  );
}
