import type { Metric } from "../../api/types";
import { useLanguage } from "../../language/LanguageProvider";
import { methodName, metricName } from "../../metrics/names";
import { hasValue, rangeText, valueText } from "../../metrics/scale";
import { generalDefinition } from "../../parts/definitions";
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
        <FootnoteMark figure={metric.metric} otherwise={generalDefinition} />{" "}
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
  if (metric.value === null)
    return (
      <div className={classes.none}>
        <Quiet>{texts.figure.noAnswers}</Quiet>
      </div>
    );
  return (
    <>
      <p className={classes.value}>{valueText(metric.metric, metric.value, format)}</p>
      {hasValue(metric) && (
        <IntervalBar
          metric={metric.metric}
          value={metric.value}
          low={metric.low}
          high={metric.high}
          withMarks
        />
      )}
      <Certainty metric={metric} />
      {metric.beside?.map((other) => (
        <Beside key={other.metric} metric={other} />
      ))}
    </>
  );
}

/** How sure the value is, and from how many answers. */
function Certainty({ metric }: { metric: Metric }) {
  const { texts, format } = useLanguage();
  const level = format.count(100 * (metric.level ?? 0.95));
  const method = metric.method && methodName(metric.method, texts);
  return (
    <p className={classes.notes}>
      {hasValue(metric) &&
        texts.figure.interval(level, rangeText(metric.metric, metric.low, metric.high, format))}
      <br />
      {[texts.figure.n(format.count(metric.n ?? 0)), method].filter(Boolean).join(" · ")}
    </p>
  );
}

/** Another figure of the same answers, in a line. */
function Beside({ metric }: { metric: Metric }) {
  const { texts, format } = useLanguage();
  if (!hasValue(metric)) return null;
  return (
    <p className={classes.beside}>
      {metricName(metric.metric, texts).long}
      <FootnoteMark figure={metric.metric} />{" "}
      <strong>{valueText(metric.metric, metric.value, format)}</strong>{" "}
      <span className={classes.long}>({rangeText(metric.metric, metric.low, metric.high, format)})</span>
    </p>
  );
}
