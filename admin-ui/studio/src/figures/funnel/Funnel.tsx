import { useQuery } from "@tanstack/react-query";
import { funnelQuery } from "../../api/reports";
import type { Funnel as FunnelData } from "../../api/types";
import { useLanguage } from "../../language/LanguageProvider";
import { FigureSection } from "../../parts/FigureSection";
import { Loaded } from "../../parts/Loaded";
import { Nothing } from "../../parts/Nothing";
import { Suppressed } from "../../parts/Suppressed";
import type { FigureProps } from "../figure";
import classes from "./Funnel.module.css";
import { shareOf } from "./steps";
import { StepsChart } from "./StepsChart";
import { title, words } from "./texts";

/** How many conversations reach each question, and where they end. */
export function Funnel({ query }: FigureProps) {
  const { language } = useLanguage();
  const funnel = useQuery(funnelQuery(query, language));
  return (
    <FigureSection figure="funnel" title={title[language]} charts>
      <Loaded query={funnel} height={300}>
        {(data) => <Body funnel={data} />}
      </Loaded>
    </FigureSection>
  );
}

function Body({ funnel }: { funnel: FunnelData }) {
  const { language } = useLanguage();
  if (funnel.suppressed || funnel.started === null) return <Suppressed why />;
  if (funnel.started === 0) return <Nothing>{words[language].none}</Nothing>;
  return (
    <>
      <Ends funnel={funnel} />
      {funnel.steps.length > 0 && <StepsChart funnel={funnel} />}
    </>
  );
}

function Ends({ funnel }: { funnel: FunnelData }) {
  const { language, format } = useLanguage();
  const said = words[language];
  return (
    <dl className={classes.ends}>
      {(["started", "completed", "closed", "stopped", "expired"] as const).map((end) => {
        const share = end === "started" ? null : shareOf(funnel[end], funnel.started);
        const count = funnel[end];
        return (
          <div key={end} className={classes.end}>
            <dt>{said[end]}</dt>
            <dd>
              <span className={classes.count}>{count === null ? "–" : format.count(count)}</span>
              {share !== null && (
                <span className={classes.share}>{said.ofStarted(format.percent(share))}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
