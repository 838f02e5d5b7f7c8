import { useCallback, useMemo } from "react";
import type { Breakdown } from "../../api/types";
import { Chart } from "../../chart/Chart";
import type { Palette } from "../../chart/palette";
import { useNarrow } from "../../chart/useNarrow";
import { valueInWords } from "../../filters/words";
import { useLanguage } from "../../language/LanguageProvider";
import { metricName } from "../../metrics/names";
import { rangeText, valueText } from "../../metrics/scale";
import { Nothing } from "../../parts/Nothing";
import { Quiet } from "../../parts/Quiet";
import { type Group, sortedGroups } from "./groups";
import { dotsOption } from "./option";
import { title, words } from "./texts";

interface Props {
  breakdown: Breakdown;
  overall: number | null;
}

/** The groups drawn, or as a table; those too small are named below. */
export function BreakdownChart({ breakdown: { metric, by, groups }, overall }: Props) {
  const { language, texts, format } = useLanguage();
  const narrow = useNarrow();
  const said = words[language];
  const { shown, hidden } = useMemo(
    () => sortedGroups(groups, (key) => valueInWords(by, key, texts, format)),
    [groups, by, texts, format],
  );
  const option = useCallback(
    (palette: Palette, width: number) =>
      dotsOption(palette, width, {
        metric,
        groups: shown,
        above: narrow,
        overall,
        value: (value) => valueText(metric, value, format),
        n: (n) => texts.figure.n(format.count(n)),
        told: (group) => told(group),
      }),
    // The texts and formats change with the language alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [metric, shown, overall, language, narrow],
  );
  const value = (group: Group) => valueText(metric, group.value, format);
  const range = (group: Group) => rangeText(metric, group.low, group.high, format);
  const told = (group: Group) =>
    `${group.name}\n${value(group)} (${range(group)})\n${texts.figure.n(format.count(group.n))}`;
  const [highest] = shown;
  const lowest = shown.at(-1);
  return (
    <>
      {highest && lowest ? (
        <Chart
          height={shown.length * (narrow ? 48 : 38) + 40}
          label={said.label(
            metricName(metric, texts).long,
            said.dimensions[by],
            `${highest.name} ${value(highest)}`,
            `${lowest.name} ${value(lowest)}`,
          )}
          option={option}
          table={{
            caption: `${title[language]}: ${said.dimensions[by]}`,
            columns: [
              { label: said.dimensions[by] },
              { label: metricName(metric, texts).short, numeric: true },
              { label: texts.figure.intervalColumn(format.count(95)), numeric: true },
              { label: "n", numeric: true },
            ],
            rows: shown.map((group) => [group.name, value(group), range(group), format.count(group.n)]),
          }}
        />
      ) : (
        hidden.length === 0 && <Nothing>{said.none}</Nothing>
      )}
      {shown.length > 1 && <Quiet>{said.overlap}</Quiet>}
      {hidden.length > 0 && (
        <Quiet>
          {texts.figure.hiddenGroups(format.list(hidden))} {texts.figure.suppressedWhy}
        </Quiet>
      )}
    </>
  );
}
