import { Link } from "react-router";
import type { Query } from "../../api/client";
import type { FlowOverview, Metric } from "../../api/types";
import { shareOf } from "../../figures/funnel/steps";
import { localText } from "../../language/language";
import { useLanguage } from "../../language/LanguageProvider";
import { metricName } from "../../metrics/names";
import { hasValue, rangeText, valueText } from "../../metrics/scale";
import { IntervalBar } from "../../parts/IntervalBar";
import { Suppressed } from "../../parts/Suppressed";
import classes from "./Overview.module.css";
import { SmallTrend } from "./SmallTrend";

interface Props {
  flows: FlowOverview[];
  /** `from` and `to`, as the API takes them. */
  period: Query;
}

/** The metric that stands for the flow: the first with a value, else the first. */
export function mainMetric(metrics: readonly Metric[]): Metric | null {
  return metrics.find(hasValue) ?? metrics[0] ?? null;
}

/** A row for each flow: the busiest first. */
export function FlowRows({ flows, period }: Props) {
  const { texts } = useLanguage();
  const columns = ["flow", "started", "completed", "metric", "trend"] as const;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{texts.overview.title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {texts.overview[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flows
          .toSorted((a, b) => (b.started ?? 0) - (a.started ?? 0))
          .map((flow) => (
            <FlowRow key={flow.flow} flow={flow} period={period} />
          ))}
      </tbody>
    </table>
  );
}

function FlowRow({ flow, period }: { flow: FlowOverview; period: Query }) {
  const { language, texts, format } = useLanguage();
  const title = localText(flow.title, language, flow.flow);
  const metric = mainMetric(flow.metrics);
  const share = shareOf(flow.completed, flow.started);
  const search = new URLSearchParams(period as Record<string, string>).toString();
  return (
    <tr className={classes.row}>
      <th scope="row">
        <Link
          className={classes.flow ?? ""}
          to={{ pathname: `/reports/${flow.flow}`, search }}
          aria-label={texts.overview.open(title)}
        >
          {title}
        </Link>
        {flow.started === 0 && <div className={classes.small}>{texts.overview.quiet}</div>}
      </th>
      <td className={classes.count} data-label={texts.overview.started}>
        {flow.started === null ? "–" : format.count(flow.started)}
      </td>
      <td className={classes.count} data-label={texts.overview.completed}>
        {flow.completed === null ? "–" : format.count(flow.completed)}
        {share !== null && <div className={classes.small}>{format.percent(share)}</div>}
      </td>
      <td>{metric && <MainMetric metric={metric} quiet={flow.started === 0} />}</td>
      <td>
        {metric && hasValue(metric) && (
          <SmallTrend query={{ flow: flow.flow, ...period }} metric={metric.metric} />
        )}
      </td>
    </tr>
  );
}

function MainMetric({ metric, quiet }: { metric: Metric; quiet: boolean }) {
  const { texts, format } = useLanguage();
  const { short } = metricName(metric.metric, texts);
  if (quiet) return <span className={classes.small}>{texts.overview.noMetric}</span>;
  if (metric.suppressed)
    return (
      <div className={classes.metric}>
        <span className={classes.metricName}>{short}</span>
        <Suppressed />
      </div>
    );
  if (!hasValue(metric)) return <span className={classes.small}>{texts.overview.noMetric}</span>;
  const range = rangeText(metric.metric, metric.low, metric.high, format);
  return (
    <div className={classes.metric}>
      <span className={classes.metricName}>{short}</span>
      <span className={classes.value}>{valueText(metric.metric, metric.value, format)}</span>
      <div className={classes.uncertainty}>
        <IntervalBar metric={metric.metric} value={metric.value} low={metric.low} high={metric.high} />
        <div className={classes.small}>
          {range} · {texts.figure.n(format.count(metric.n))}
        </div>
      </div>
    </div>
  );
}
