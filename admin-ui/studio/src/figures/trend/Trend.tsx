import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Query } from "../../api/client";
import { trendQuery } from "../../api/reports";
import type { Every, Metric, Trend as TrendData, TrendPoint } from "../../api/types";
import { Chart } from "../../chart/Chart";
import type { Palette } from "../../chart/palette";
import { today } from "../../filters/day";
import { stepFor } from "../../filters/period";
import { useChoice } from "../../filters/useFilters";
import { useLanguage } from "../../language/LanguageProvider";
import { metricName } from "../../metrics/names";
import { hasValue, rangeText, valueText } from "../../metrics/scale";
import { FigureSection } from "../../parts/FigureSection";
import { Loaded } from "../../parts/Loaded";
import { Nothing } from "../../parts/Nothing";
import { Quiet } from "../../parts/Quiet";
import { useSuppressedText } from "../../parts/Suppressed";
import type { FigureProps } from "../figure";
import { MetricPicker } from "../MetricPicker";
import { useMetric } from "../useMetric";
import { trendOption } from "./option";
import { withQuietPeriods } from "./points";
import { title, words } from "./texts";

const steps = ["day", "week", "month"] as const;
const height = 280;

/** A metric over time, with its uncertainty. */
export function Trend({ query, filters }: FigureProps) {
  const { language } = useLanguage();
  const { metrics, chosen, choose } = useMetric(query);
  const [wanted, setWanted] = useChoice("every");
  const fitting = stepFor({ from: filters.from ?? null, to: filters.to ?? null }, today());
  const every = steps.find((step) => step === wanted) ?? fitting;
  const said = words[language];
  if (!chosen) return null;
  return (
    <FigureSection
      figure="trend"
      title={title[language]}
      lead={said.lead}
      charts
      controls={
        <>
          <MetricPicker label={said.metric} metrics={metrics} chosen={chosen} choose={choose} />
          <SegmentedControl
            size="xs"
            aria-label={said.every}
            value={every}
            onChange={setWanted}
            data={steps.map((step) => ({ value: step, label: said.steps[step] }))}
          />
        </>
      }
    >
      <TrendOf query={query} chosen={chosen} every={every} />
    </FigureSection>
  );
}

function TrendOf({ query, chosen, every }: { query: Query; chosen: Metric; every: Every }) {
  const { language } = useLanguage();
  const trend = useQuery(trendQuery(query, chosen.metric, every, language));
  return (
    <Loaded query={trend} height={height}>
      {(data) => <TrendChart trend={data} />}
    </Loaded>
  );
}

function TrendChart({ trend: { metric, every, points: given } }: { trend: TrendData }) {
  const { language, texts, format } = useLanguage();
  const said = words[language];
  const suppressed = useSuppressedText();
  const points = useMemo(() => withQuietPeriods(given, every), [given, every]);
  const day = every === "month" ? format.month : format.day;
  const value = (point: TrendPoint) =>
    hasValue(point)
      ? `${valueText(metric, point.value, format)} (${rangeText(metric, point.low, point.high, format)})`
      : point.suppressed
        ? suppressed
        : texts.figure.noAnswers;
  const option = useCallback(
    (palette: Palette, width: number) =>
      trendOption(palette, width, {
        metric,
        points,
        axis: every === "month" ? format.month : format.shortDay,
        value: (at) => valueText(metric, at, format),
        told: (point) => {
          const start = `${said.period[every]} ${day(point.from)}\n${value(point)}`;
          return hasValue(point) ? `${start}\n${texts.figure.n(format.count(point.n))}` : start;
        },
      }),
    // The texts and formats change with the language alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [metric, points, every, language, suppressed],
  );
  const latest = points.findLast(hasValue);
  const hidden = points.filter((point) => point.suppressed).length;
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return <Nothing>{said.none}</Nothing>;
  const more = hidden > 0 && <Quiet>{said.hidden(format.count(hidden))}</Quiet>;
  if (!latest) return more || <Nothing>{said.none}</Nothing>;
  return (
    <>
      <Chart
        height={height}
        label={said.label(
          metricName(metric, texts).long,
          said.steps[every],
          day(first.from),
          day(last.from),
          value(latest),
        )}
        option={option}
        table={{
          caption: `${title[language]}: ${metricName(metric, texts).long}`,
          columns: [
            { label: said.period[every] },
            { label: metricName(metric, texts).short, numeric: true },
            { label: texts.figure.intervalColumn(format.count(95)), numeric: true },
            { label: "n", numeric: true },
          ],
          rows: points.map((point) => [
            day(point.from),
            hasValue(point) ? valueText(metric, point.value, format) : point.suppressed ? suppressed : "–",
            hasValue(point) ? rangeText(metric, point.low, point.high, format) : "–",
            point.n === null ? "–" : format.count(point.n),
          ]),
        }}
      />
      {more}
    </>
  );
}
