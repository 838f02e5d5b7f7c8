import { NativeSelect } from "@mantine/core";
import { useLanguage } from "../language/LanguageProvider";
import type { Dimension } from "./filters";
import classes from "./Select.module.css";
import { valueInWords } from "./words";

interface Props {
  dimension: Dimension;
  values: string[];
  value: string | null;
  change: (value: string | null) => void;
}

/** Narrows to one value of a dimension; not there when there is nothing to choose from. */
export function DimensionSelect({ dimension, values, value, change }: Props) {
  const { texts, format } = useLanguage();
  const offered = value && !values.includes(value) ? [...values, value] : values;
  if (offered.length < 2 && !value) return null;
  return (
    <NativeSelect
      size="xs"
      label={texts.filters[dimension]}
      classNames={{ root: classes.select ?? "", label: classes.label ?? "" }}
      data-active={value ? true : undefined}
      value={value ?? ""}
      onChange={(event) => change(event.currentTarget.value || null)}
      data={[
        { value: "", label: texts.filters.any },
        ...offered.map((each) => ({ value: each, label: valueInWords(dimension, each, texts, format) })),
      ]}
    />
  );
}
