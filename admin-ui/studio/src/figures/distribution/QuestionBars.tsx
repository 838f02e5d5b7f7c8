import { useCallback } from "react";
import type { Bar, QuestionDistribution } from "../../api/types";
import { Chart } from "../../chart/Chart";
import type { Palette } from "../../chart/palette";
import { questionInWords } from "../../language/question";
import { useLanguage } from "../../language/LanguageProvider";
import { Quiet } from "../../parts/Quiet";
import { Suppressed } from "../../parts/Suppressed";
import { bandShares, commonestOf, isScale } from "./bands";
import classes from "./Distribution.module.css";
import { columnsOption, rowsOption } from "./option";
import { words } from "./texts";

/** The answers to one question. */
export function QuestionBars({ question }: { question: QuestionDistribution }) {
  const { texts, format } = useLanguage();
  const { n, suppressed } = question;
  const label = questionInWords(question.label);
  return (
    <article className={classes.question}>
      <h3 className={classes.label}>{label}</h3>
      <p className={classes.n}>{n === null ? " " : texts.figure.n(format.count(n))}</p>
      {suppressed ? (
        <Suppressed />
      ) : n ? (
        <Answers question={question} />
      ) : (
        <Quiet>{texts.figure.noAnswers}</Quiet>
      )}
    </article>
  );
}

function Answers({ question }: { question: QuestionDistribution }) {
  const { metric, n, bars } = question;
  const label = questionInWords(question.label);
  const { language, texts, format } = useLanguage();
  const said = words[language];
  const sideBySide = isScale(bars);
  const commonest = commonestOf(bars);
  const option = useCallback(
    (palette: Palette, width: number) => {
      const drawn = {
        metric,
        bars,
        percent: (share: number) => format.percent(share),
        told: (bar: Bar) =>
          `${bar.label}\n${format.percent(bar.share ?? 0)} · ${texts.figure.n(format.count(bar.n ?? 0))}`,
      };
      return sideBySide ? columnsOption(palette, drawn) : rowsOption(palette, drawn, width);
    },
    [metric, bars, sideBySide, format, texts],
  );
  return (
    <>
      <Chart
        height={sideBySide ? 170 : Math.max(80, bars.length * 34)}
        label={said.label(
          label,
          format.count(n ?? 0),
          commonest ? said.commonest(commonest.label, format.percent(commonest.share ?? 0)) : "",
        )}
        option={option}
        table={{
          caption: label,
          columns: [
            { label: said.answer },
            { label: said.share, numeric: true },
            { label: "n", numeric: true },
          ],
          rows: bars.map((bar) => [
            bar.label,
            bar.share === null ? "–" : format.percent(bar.share, 1),
            bar.n === null ? "–" : format.count(bar.n),
          ]),
        }}
      />
      {metric && <Bands metric={metric} bars={bars} />}
    </>
  );
}

function Bands({ metric, bars }: { metric: string; bars: Bar[] }) {
  const { language, format } = useLanguage();
  const bands = bandShares(metric, bars);
  if (bands.length === 0 || !isScale(bars)) return null;
  const names = words[language].bands[metric] ?? {};
  return (
    <ul className={classes.bands}>
      {bands.map(({ band: { id, from, to, mood }, share }) => (
        <li key={id}>
          <span className={classes.swatch} data-mood={mood} aria-hidden />
          {[names[mood], `${from}–${to}`].filter(Boolean).join(" ")}
          <span className={classes.share}>{format.percent(share)}</span>
        </li>
      ))}
    </ul>
  );
}
