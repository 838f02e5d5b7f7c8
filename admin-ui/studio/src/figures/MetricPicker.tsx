import { SegmentedControl } from "@mantine/core";
import type { Metric } from "../api/types";
import { useLanguage } from "../language/LanguageProvider";
import { metricName } from "../metrics/names";

interface Props {
  label: string;
  metrics: Metric[];
  chosen: Metric;
  choose: (metric: string) => void;
}

/** Chooses the metric shown; not there when there is nothing to choose. */
export function MetricPicker({ label, metrics, chosen, choose }: Props) {
  const { texts } = useLanguage();
  if (metrics.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={chosen.metric}
      onChange={choose}
      data={metrics.map(({ metric }) => ({ value: metric, label: metricName(metric, texts).short }))}
    />
  );
}
