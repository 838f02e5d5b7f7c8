import { useQuery } from "@tanstack/react-query";
import { summaryQuery } from "../../api/reports";
import { useLanguage } from "../../language/LanguageProvider";
import { FigureSection } from "../../parts/FigureSection";
import { Loaded } from "../../parts/Loaded";
import { Quiet } from "../../parts/Quiet";
import type { FigureProps } from "../figure";
import { MetricCard } from "./MetricCard";
import classes from "./Metrics.module.css";
import { title, words } from "./texts";

/** Each metric of the flow with its uncertainty. */
export function Metrics({ query }: FigureProps) {
  const { language } = useLanguage();
  const summary = useQuery(summaryQuery(query, language));
  const { lead, none } = words[language];
  return (
    <FigureSection figure="metrics" title={title[language]} lead={lead}>
      <Loaded query={summary} height={150}>
        {({ metrics }) =>
          metrics.length === 0 ? (
            <Quiet>{none}</Quiet>
          ) : (
            <ul className={classes.cards}>
              {metrics.map((metric) => (
                <li key={metric.metric} className={classes.card}>
                  <MetricCard metric={metric} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </FigureSection>
  );
}
