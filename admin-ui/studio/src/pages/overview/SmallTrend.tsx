import { useQuery } from "@tanstack/react-query";
import type { Query } from "../../api/client";
import { trendQuery } from "../../api/reports";
import type { TrendPoint } from "../../api/types";
import { useLanguage } from "../../language/LanguageProvider";
import { metricName } from "../../metrics/names";
import { hasValue, valueText } from "../../metrics/scale";
import classes from "./Overview.module.css";

interface Props {
  query: Query;
  metric: string;
}

const width = 132;
const height = 34;
const weeksShown = 26;

export interface Spark {
  line: string;
  band: string;
  end: { x: number; y: number };
}

function through(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L");
}

/** The paths of a line and the band of its intervals, drawn into the box with a margin of three pixels. */
export function sparkOf(points: readonly TrendPoint[]): Spark | null {
  const known = points.map((point, index) => ({ ...point, index })).filter(hasValue);
  const last = known.at(-1);
  if (known.length < 3 || !last) return null;
  const lowest = Math.min(...known.map(({ low }) => low));
  const highest = Math.max(...known.map(({ high }) => high));
  const x = (index: number) => 3 + (index / (points.length - 1)) * (width - 6);
  const y = (value: number) => 3 + (1 - (value - lowest) / (highest - lowest || 1)) * (height - 6);
  return {
    line: `M${through(known.map(({ index, value }) => [x(index), y(value)]))}`,
    band: `M${through([
      ...known.map(({ index, high }) => [x(index), y(high)] as const),
      ...known.toReversed().map(({ index, low }) => [x(index), y(low)] as const),
    ])}Z`,
    end: { x: x(last.index), y: y(last.value) },
  };
}

/** The latest half year of a metric, week by week, small enough for a row. */
export function SmallTrend({ query, metric }: Props) {
  const { language, texts, format } = useLanguage();
  const { data } = useQuery(trendQuery(query, metric, "week", language));
  if (!data) return <div className={classes.spark} />;
  const points = data.points.slice(-weeksShown);
  const spark = sparkOf(points);
  if (!spark) return <span className={classes.small}>{texts.overview.noTrend}</span>;
  const known = points.filter(hasValue);
  const said = (point: TrendPoint | undefined) => valueText(metric, point?.value ?? 0, format);
  const label = texts.overview.trendLabel(
    metricName(metric, texts).short,
    said(known[0]),
    said(known.at(-1)),
  );
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, in the colours of the page
      role="img"
      aria-label={label}
    >
      <path className={classes.sparkBand} d={spark.band} />
      <path className={classes.sparkLine} d={spark.line} />
      <circle className={classes.sparkEnd} cx={spark.end.x} cy={spark.end.y} r="3" />
    </svg>
  );
}
