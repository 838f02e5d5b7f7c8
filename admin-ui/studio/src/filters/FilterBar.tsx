import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { dimensionsQuery } from "../api/reports";
import type { Dimensions } from "../api/types";
import { useLanguage } from "../language/LanguageProvider";
import { DimensionSelect } from "./DimensionSelect";
import classes from "./FilterBar.module.css";
import { activeCount, type Dimension, dimensions, type Filters, narrowed } from "./filters";
import { PeriodSelect } from "./PeriodSelect";

interface Props {
  flow: string;
  filters: Filters;
  change: (filters: Filters) => void;
}

const listOf: Record<Dimension, keyof Dimensions> = {
  touchpoint: "touchpoints",
  journeyStage: "journeyStages",
  channel: "channels",
  language: "languages",
  segment: "segments",
};

/** What the report is narrowed to; on a phone behind a button. */
export function FilterBar({ flow, filters, change }: Props) {
  const { texts, language } = useLanguage();
  const [open, { toggle }] = useDisclosure(false);
  const { data } = useQuery(dimensionsQuery(flow, language));
  const active = activeCount(filters);
  return (
    <section className={classes.bar} aria-label={texts.filters.title} data-open={open || undefined}>
      <Button
        className={classes.show ?? ""}
        variant="default"
        size="sm"
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden />}
        aria-expanded={open}
        onClick={toggle}
      >
        {texts.filters.show(active)}
      </Button>
      <div className={classes.filters}>
        <PeriodSelect
          period={{ from: filters.from ?? null, to: filters.to ?? null }}
          change={(period) => change(narrowed(filters, period))}
        />
        {dimensions.map((dimension) => (
          <DimensionSelect
            key={dimension}
            dimension={dimension}
            values={data?.[listOf[dimension]] ?? []}
            value={filters[dimension] ?? null}
            change={(value) => change(narrowed(filters, { [dimension]: value }))}
          />
        ))}
        {active > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.clear ?? ""}
            onClick={() => change({})}
          >
            {texts.filters.clear}
          </Button>
        )}
      </div>
    </section>
  );
}
