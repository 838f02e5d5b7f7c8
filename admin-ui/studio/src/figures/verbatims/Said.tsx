import type { Verbatim } from "../../api/types";
import { valueInWords } from "../../filters/words";
import { useLanguage } from "../../language/LanguageProvider";
import { metricName } from "../../metrics/names";
import { bandOf } from "../../metrics/scale";
import classes from "./Verbatims.module.css";

interface Props {
  verbatim: Verbatim;
  /** What was asked. */
  label: string | null;
}

/** One answer in a customer's own words. */
export function Said({ verbatim, label }: Props) {
  const { texts, format } = useLanguage();
  const { text, language, at, channel, touchpoint } = verbatim;
  const about = [
    label,
    touchpoint && valueInWords("touchpoint", touchpoint, texts, format),
    channel && valueInWords("channel", channel, texts, format),
    format.moment(at),
  ];
  return (
    <li className={classes.item}>
      <Score verbatim={verbatim} />
      <div>
        <blockquote className={classes.text} lang={language}>
          {text}
        </blockquote>
        <p className={classes.about}>{about.filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}

function Score({ verbatim: { metric, score } }: { verbatim: Verbatim }) {
  const { texts, format } = useLanguage();
  if (metric === null || score === null) return <span className={classes.score} />;
  return (
    <span className={classes.score} data-mood={bandOf(metric, score)?.mood}>
      <span className={classes.metric}>{metricName(metric, texts).short}</span>
      {format.number(score, Number.isInteger(score) ? 0 : 1)}
    </span>
  );
}
