import { use } from "react";
import type { Definition } from "../../api/types";
import { useLanguage } from "../../language/LanguageProvider";
import { methodName } from "../../metrics/names";
import { definitionId, DefinitionsContext, markId } from "../../parts/definitions";
import classes from "./ReportPage.module.css";

/** How each figure is computed, numbered as the marks beside the figures are. */
export function Footnotes() {
  const { texts } = useLanguage();
  const { definitions } = use(DefinitionsContext);
  if (definitions.length === 0) return null;
  return (
    <section id="definitions" className={classes.footnotes} aria-labelledby="definitions-title">
      <h2 id="definitions-title" className={classes.footnotesTitle}>
        {texts.report.definitions}
      </h2>
      <ol className={classes.list}>
        {definitions.map((definition) => (
          <Footnote key={definition.figure} definition={definition} />
        ))}
      </ol>
    </section>
  );
}

function Footnote({
  definition: { figure, name, text, formula, source, method },
}: {
  definition: Definition;
}) {
  const { texts } = useLanguage();
  const facts = [
    [texts.report.formula, formula],
    [texts.report.method, method && methodName(method, texts)],
    [texts.report.source, source],
  ];
  return (
    <li id={definitionId(figure)} className={classes.note}>
      <span className={classes.name}>{name}.</span> {text}{" "}
      <a href={`#${markId(figure)}`} aria-label={`${texts.report.backToFigure}: ${name}`}>
        ↩
      </a>
      <dl className={classes.facts}>
        {facts.map(
          ([label, fact]) =>
            fact && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}
