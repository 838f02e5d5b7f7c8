import { useLanguage } from "../language/LanguageProvider";
import { definitionId, markId, useDefinition } from "./definitions";
import classes from "./FootnoteMark.module.css";

interface Props {
  figure: string;
  /** The figure whose definition holds where this one has none of its own. */
  otherwise?: string;
}

/** The small number beside a figure that leads to how it is computed. */
export function FootnoteMark({ figure, otherwise = "" }: Props) {
  const { texts } = useLanguage();
  const own = useDefinition(figure);
  const general = useDefinition(otherwise);
  const found = own ?? general;
  if (!found) return null;
  return (
    <sup className={classes.mark} id={markId(found.definition.figure)}>
      <a
        href={`#${definitionId(found.definition.figure)}`}
        aria-label={`${found.number}: ${texts.report.definitionMark(found.definition.name)}`}
      >
        {found.number}
      </a>
    </sup>
  );
}
