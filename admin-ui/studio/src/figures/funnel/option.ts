import { type ChartOption, fontFamily, frameOf } from "../../chart/option";
import type { Palette } from "../../chart/palette";
import { rowLabels } from "../../chart/rowLabels";
import type { Step } from "./steps";

interface Drawn {
  steps: readonly Step[];
  names: { answered: string; between: string; left: string };
  /** What stands at the end of a step's bar. */
  leftHere: (step: Step) => string;
  told: (step: Step) => string;
  /** Whether the questions stand above their bars. */
  above: boolean;
}

function part(name: string, data: number[], color: string) {
  return {
    type: "bar" as const,
    name,
    stack: "asked",
    data,
    barWidth: 16,
    itemStyle: { color },
    emphasis: { disabled: true },
  };
}

/** A bar for each step, as long as the conversations that reached it: answered, skipped, left. */
export function funnelOption(
  palette: Palette,
  width: number,
  { steps, names, leftHere, told, above }: Drawn,
): ChartOption {
  const frame = frameOf(palette);
  return {
    ...frame,
    grid: { left: 0, right: 84, top: above ? 8 : 0, bottom: 0, containLabel: !above },
    tooltip: {
      ...frame.tooltip,
      trigger: "axis",
      axisPointer: { type: "shadow", shadowStyle: { color: palette.grid, opacity: 0.6 } },
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const step = steps[first?.dataIndex ?? -1];
        return step ? told(step) : "";
      },
    },
    xAxis: { type: "value", show: false, min: 0 },
    yAxis: {
      type: "category",
      inverse: true,
      data: steps.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: rowLabels(palette, {
        labels: steps.map(({ label }) => label),
        width,
        most: Math.min(360, width * 0.4),
        above,
      }),
      z: 4,
    },
    series: [
      part(
        names.answered,
        steps.map(({ answered }) => answered),
        palette.high,
      ),
      part(
        names.between,
        steps.map(({ refused, open }) => refused + open),
        palette.middle,
      ),
      {
        ...part(
          names.left,
          steps.map(({ left }) => left),
          palette.low,
        ),
        label: {
          show: true,
          position: "right",
          color: palette.soft,
          fontFamily,
          fontSize: 12,
          formatter: ({ dataIndex }) => {
            const step = steps[dataIndex];
            return step && step.left > 0 ? leftHere(step) : "";
          },
        },
      },
    ],
  };
}
