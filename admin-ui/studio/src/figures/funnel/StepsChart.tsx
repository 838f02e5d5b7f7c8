import { useCallback, useMemo } from "react";
import type { Funnel } from "../../api/types";
import { Chart } from "../../chart/Chart";
import type { Palette } from "../../chart/palette";
import { useNarrow } from "../../chart/useNarrow";
import { questionInWords } from "../../language/question";
import { useLanguage } from "../../language/LanguageProvider";
import { Quiet } from "../../parts/Quiet";
import classes from "./Funnel.module.css";
import { funnelOption } from "./option";
import { shownSteps, type Step, worstStep } from "./steps";
import { words } from "./texts";

/** Question by question: who answered, who skipped, who left. */
export function StepsChart({ funnel }: { funnel: Funnel }) {
  const { language, texts, format } = useLanguage();
  const said = words[language];
  const narrow = useNarrow();
  const steps = useMemo(() => shownSteps(funnel.steps), [funnel.steps]);
  const hidden = funnel.steps.filter((step) => step.suppressed).map(({ label }) => questionInWords(label));
  const option = useCallback(
    (palette: Palette, width: number) =>
      funnelOption(palette, width, {
        steps,
        above: narrow,
        names: said,
        leftHere: ({ left, leftShare }) => said.leftHere(format.count(left), format.percent(leftShare)),
        told: (step) =>
          [
            step.label,
            `${said.asked}: ${format.count(step.asked)}`,
            `${said.answered}: ${format.count(step.answered)}`,
            `${said.refused}: ${format.count(step.refused)}`,
            `${said.left}: ${format.count(step.left)} (${format.percent(step.leftShare)})`,
          ].join("\n"),
      }),
    [steps, said, format, narrow],
  );
  const worst = worstStep(steps);
  const row = ({ label, asked, answered, refused, left, leftShare }: Step) => [
    label,
    ...[asked, answered, refused, left].map(format.count),
    format.percent(leftShare),
  ];
  return (
    <>
      <h3 className={classes.heading}>{said.steps}</h3>
      <p className={classes.worst}>
        {worst
          ? said.worst(
              worst.label,
              format.count(worst.left),
              format.count(worst.asked),
              format.percent(worst.leftShare),
            )
          : said.nobodyLeft}
      </p>
      {steps.length > 0 && (
        <Chart
          height={steps.length * (narrow ? 46 : 36) + 8}
          label={said.label(
            format.count(steps.length),
            format.count(funnel.started ?? 0),
            format.count(funnel.completed ?? 0),
          )}
          option={option}
          table={{
            caption: said.steps,
            columns: [
              { label: said.step },
              ...[said.asked, said.answered, said.refused, said.left, "%"].map((label) => ({
                label,
                numeric: true,
              })),
            ],
            rows: steps.map(row),
          }}
        />
      )}
      <ul className={classes.legend}>
        {(["answered", "between", "left"] as const).map((part) => (
          <li key={part}>
            <span className={classes.swatch} data-part={part} aria-hidden />
            {said[part]}
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <Quiet>
          {texts.figure.hiddenGroups(format.list(hidden))} {texts.figure.suppressedWhy}
        </Quiet>
      )}
    </>
  );
}
