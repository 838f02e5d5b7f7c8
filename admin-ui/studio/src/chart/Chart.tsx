import { Skeleton, useComputedColorScheme } from "@mantine/core";
import type { EChartsType } from "echarts/core";
import { type RefObject, use, useCallback, useEffect, useRef, useState } from "react";
import { AsTable } from "./AsTable";
import classes from "./Chart.module.css";
import { DataTable, type Table } from "./DataTable";
import type { ChartOption } from "./option";
import { type Palette, palettes } from "./palette";

interface Props {
  /** What the chart says, in words, for those who don't see it. */
  label: string;
  /** The same data as a table. */
  table: Table;
  /** In pixels. */
  height: number;
  /** What to draw, with the width in pixels that there is for it. */
  option: (palette: Palette, width: number) => ChartOption;
}

/** A chart, or the table of its data where the reader has asked for tables or the chart can't be drawn. */
export function Chart({ label, table, height, option }: Props) {
  const asTable = use(AsTable);
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  if (asTable || failed)
    return (
      <div data-chart>
        <DataTable {...table} />
      </div>
    );
  return <Drawing label={label} height={height} option={option} fail={fail} />;
}

/** The canvas of a chart, once ECharts is there; `draw` draws on it again. */
function useCanvas(place: RefObject<HTMLDivElement | null>, draw: RefObject<() => void>, fail: () => void) {
  const [chart, setChart] = useState<EChartsType | null>(null);
  useEffect(() => {
    let gone = false;
    let drawn: EChartsType | null = null;
    const observer = new ResizeObserver(() => {
      drawn?.resize();
      draw.current();
    });
    const start = async () => {
      const [{ init }] = await Promise.all([import("./echarts"), document.fonts.ready]);
      if (gone || !place.current) return;
      drawn = init(place.current, null, { renderer: "canvas" });
      observer.observe(place.current);
      setChart(drawn);
    };
    start().catch(fail);
    return () => {
      gone = true;
      observer.disconnect();
      drawn?.dispose();
    };
  }, [place, draw, fail]);
  return chart;
}

function Drawing({ label, height, option, fail }: Omit<Props, "table"> & { fail: () => void }) {
  const look = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const place = useRef<HTMLDivElement>(null);
  const draw = useRef<() => void>(() => undefined);
  const chart = useCanvas(place, draw, fail);

  useEffect(() => {
    if (!chart) return;
    draw.current = () => {
      if (chart.isDisposed()) return;
      chart.setOption(option(palettes[look], chart.getWidth()), { notMerge: true });
    };
    draw.current();
  }, [chart, option, look]);

  return (
    <div className={classes.frame} style={{ height }} data-chart>
      {!chart && <Skeleton height={height} className={classes.waiting ?? ""} />}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn on a canvas inside */}
      <div ref={place} className={classes.place} role="img" aria-label={label} />
    </div>
  );
}
