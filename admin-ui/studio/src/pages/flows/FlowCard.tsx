import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { Link } from "react-router";
import type { FlowItem } from "../../api/types";
import { literalWords } from "../../filters/words";
import { useLanguage } from "../../language/LanguageProvider";
import classes from "./Flows.module.css";

/** One flow: what it is about, its languages and version, and the ways on. */
export function FlowCard({ flow, title }: { flow: FlowItem; title: string }) {
  const { texts, format } = useLanguage();
  const sources: Partial<Record<string, string>> = texts.flows.source;
  const about = [flow.touchpoint, flow.journeyStage].flatMap((each) => literalWords(each) ?? []);
  return (
    <li className={classes.flow}>
      <div className={classes.what}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.about}>{[flow.id, ...about].join(" · ")}</p>
      </div>
      <div className={classes.facts}>
        <div>{format.languageNames(flow.languages)}</div>
        <div>
          {flow.published ? texts.flows.version(flow.hash8) : texts.flows.draft}
          {sources[flow.source] && ` · ${sources[flow.source]}`}
        </div>
      </div>
      <div className={classes.ways}>
        <Button component={Link} to={`/reports/${flow.id}`} variant="default" size="xs">
          {texts.flows.report}
        </Button>
        {flow.published && (
          <Button
            component="a"
            href={`/c/${flow.id}`}
            target="_blank"
            rel="noopener"
            size="xs"
            aria-label={texts.flows.tryFlow(title)}
            rightSection={<IconExternalLink size={14} stroke={1.8} aria-hidden />}
          >
            {texts.flows.try}
          </Button>
        )}
      </div>
    </li>
  );
}
