import type { Metric } from "../../api/types";
import { useLanguage } from "../../language/LanguageProvider";
import { methodName, metricName } from "../../metrics/names";
import { hasValue, rangeText, valueText } from "../../metrics/scale";
import { FootnoteMark } from "../../parts/FootnoteMark";
import { IntervalBar } from "../../parts/IntervalBar";
import { Quiet } from "../../parts/Quiet";
import { Suppressed } from "../../parts/Suppressed";
import classes from "./Metrics.module.css";

/** One metric: its value, how sure it is, and from how many answers. */
export function MetricCard({ metric }: { metric: Metric }) {
  const { texts } = useLanguage();
  const { short, long } = metricName(metric.metric, texts);
  return (
    <>
      <h3 className={classes.name}>
        {short}
        <FootnoteMark figure={metric.metric} otherwise="mean" />{" "}
        {long !== short && <span className={classes.long}>{long}</span>}
      </h3>
      <Body metric={metric} />
    </>
  );
}

function Body({ metric }: { metric: Metric }) {
  const { texts, format } = useLanguage();
  if (metric.suppressed)
    return (
      <div className={classes.none}>
        <Suppressed why />
      </div>
    );
  if (!hasValue(metric))
    return (
      <div className={classes.none}>
        <Quiet>{texts.figure.noAnswers}</Quiet>
      </div>
    );
  const level = format.count(100 * (metric.level ?? 0.95));
  const range = rangeText(metric.metric, metric.low, metric.high, format);
  return (
    <>
      <p className={classes.value}>{valueText(metric.metric, metric.value, format)}</p>
      <IntervalBar
        metric={metric.metric}
        value={metric.value}
        low={metric.low}
        high={metric.high}
        withMarks
      />
      <p className={classes.notes}>
        {texts.figure.interval(level, range)}
        <br />
        {texts.figure.n(format.count(metric.n))}
        {metric.method && ` · ${methodName(metric.method, texts)}`}
      </p>
    </>
  );
}
