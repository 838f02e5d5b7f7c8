import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Query } from "../../api/client";
import { breakdownQuery, dimensionsQuery } from "../../api/reports";
import { type BreakdownDimension, breakdownDimensions, type Dimensions, type Metric } from "../../api/types";
import { useChoice } from "../../filters/useFilters";
import { useLanguage } from "../../language/LanguageProvider";
import { FigureSection } from "../../parts/FigureSection";
import { Loaded } from "../../parts/Loaded";
import type { FigureProps } from "../figure";
import { MetricPicker } from "../MetricPicker";
import { useMetric } from "../useMetric";
import { BreakdownChart } from "./BreakdownChart";
import { title, words } from "./texts";

function valuesOf(by: BreakdownDimension, dimensions: Dimensions): string[] {
  switch (by) {
    case "touchpoint":
      return dimensions.touchpoints;
    case "journeyStage":
      return dimensions.journeyStages;
    case "channel":
      return dimensions.channels;
    case "language":
      return dimensions.languages;
    case "segment":
      return dimensions.segments;
  }
}

/** A metric by touchpoint, stage, channel, language or segment, with its uncertainty. */
export function Breakdown({ flow, query }: FigureProps) {
  const { language } = useLanguage();
  const { metrics, chosen, choose } = useMetric(query);
  const dimensions = useQuery(dimensionsQuery(flow, language));
  const [wanted, setWanted] = useChoice("by");
  const said = words[language];
  const { data } = dimensions;
  const offered = breakdownDimensions.filter((by) => data && valuesOf(by, data).length > 0);
  const by = offered.find((each) => each === wanted) ?? offered[0];
  if (!chosen || !by) return null;
  return (
    <FigureSection
      figure="breakdown"
      title={title[language]}
      lead={said.lead}
      charts
      controls={
        <>
          <MetricPicker label={said.metric} metrics={metrics} chosen={chosen} choose={choose} />
          <SegmentedControl
            size="xs"
            aria-label={said.by}
            value={by}
            onChange={setWanted}
            data={offered.map((each) => ({ value: each, label: said.dimensions[each] }))}
          />
        </>
      }
    >
      <Compared query={query} chosen={chosen} by={by} />
    </FigureSection>
  );
}

function Compared({ query, chosen, by }: { query: Query; chosen: Metric; by: BreakdownDimension }) {
  const { language } = useLanguage();
  const breakdown = useQuery(breakdownQuery(query, chosen.metric, by, language));
  return (
    <Loaded query={breakdown} height={220}>
      {(data) => (
        <BreakdownChart breakdown={data} overall={chosen.metric === data.metric ? chosen.value : null} />
      )}
    </Loaded>
  );
}
