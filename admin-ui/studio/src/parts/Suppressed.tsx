import { IconEyeOff } from "@tabler/icons-react";
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
  const { texts } = useLanguage();
  return (
    <div className={classes.suppressed}>
      <IconEyeOff size={16} stroke={1.6} aria-hidden />
      <div>
        <div>{useSuppressedText()}</div>
        {why && <div className={classes.why}>{texts.figure.suppressedWhy}</div>}
      </div>
    </div>
  );
}
