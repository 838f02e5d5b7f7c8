import { Button } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { AsTable } from "../chart/AsTable";
import { useLanguage } from "../language/LanguageProvider";
import classes from "./FigureSection.module.css";
import { FootnoteMark } from "./FootnoteMark";

interface Props {
  /** The id of the figure, in the registry and in the definitions. */
  figure: string;
  title: string;
  lead?: ReactNode;
  /** Choices that belong to this figure alone. */
  controls?: ReactNode;
  /** Whether there are charts inside that can be read as tables. */
  charts?: boolean;
  children: ReactNode;
}

/** One figure of a report, under its heading. */
export function FigureSection({ figure, title, lead, controls, charts = false, children }: Props) {
  const { texts } = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <section id={figure} className={classes.section} aria-labelledby={`${figure}-title`}>
      <div className={classes.head}>
        <div className={classes.said}>
          <h2 id={`${figure}-title`} className={classes.title}>
            {title}
            <FootnoteMark figure={figure} />
          </h2>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        <div className={classes.controls}>
          {controls}
          {charts && (
            <Button
              className={classes.asTable ?? ""}
              variant="default"
              size="xs"
              fw={500}
              leftSection={<Icon size={15} stroke={1.6} aria-hidden />}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? texts.figure.asChart : texts.figure.asTable}
            </Button>
          )}
        </div>
      </div>
      <AsTable value={asTable}>{children}</AsTable>
    </section>
  );
}
