import { NativeSelect } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useState } from "react";
import { useLanguage } from "../language/LanguageProvider";
import { addDays, today } from "./day";
import { type Period, periodOf, presetOf, presets } from "./period";
import classes from "./Select.module.css";

interface Props {
  period: Period;
  change: (period: Period) => void;
}

/** The period of the report: a usual one, or any first and last day. */
export function PeriodSelect({ period, change }: Props) {
  const { texts } = useLanguage();
  const [own, setOwn] = useState(false);
  const preset = presetOf(period, today());
  const shown = own || !preset ? "own" : preset;
  const choose = (value: string) => {
    const chosen = presets.find((each) => each === value);
    setOwn(!chosen);
    if (chosen) change(periodOf(chosen, today()));
  };
  return (
    <>
      <NativeSelect
        size="xs"
        label={texts.filters.period}
        classNames={{ root: classes.select ?? "", label: classes.label ?? "" }}
        value={shown}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[...presets, "own" as const].map((each) => ({
          value: each,
          label: texts.filters.presets[each],
        }))}
      />
      {shown === "own" && <Dates period={period} change={change} />}
    </>
  );
}

/** Two days, both included, as people say a period; the first half of a new choice is not yet a period. */
function Dates({ period, change }: Props) {
  const { language, texts } = useLanguage();
  const [half, setHalf] = useState<string | null>(null);
  const whole: [string | null, string | null] = [period.from, period.to && addDays(period.to, -1)];
  return (
    <DatePickerInput
      type="range"
      size="xs"
      label={texts.filters.dates}
      classNames={{ root: classes.dates ?? "", label: classes.label ?? "" }}
      placeholder={texts.filters.presets.own}
      allowSingleDateInRange
      clearable={Boolean(period.from ?? period.to)}
      clearButtonProps={{ "aria-label": texts.filters.clearDates }}
      valueFormat={language === "en" ? "D MMM YYYY" : language === "fi" ? "D.M.YYYY" : "D MMM YYYY"}
      maxDate={today()}
      value={half ? [half, null] : whole}
      onChange={([from, to]) => {
        setHalf(from && !to ? from : null);
        if (!from && !to) change({ from: null, to: null });
        else if (from && to) change({ from, to: addDays(to, 1) });
      }}
    />
  );
}
