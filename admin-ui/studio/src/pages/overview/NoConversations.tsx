import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { FlowOverview } from "../../api/types";
import { localText } from "../../language/language";
import { useLanguage } from "../../language/LanguageProvider";
import classes from "./Overview.module.css";

/** How to get the first conversation. */
export function NoConversations({ flows }: { flows: FlowOverview[] }) {
  const { language, texts } = useLanguage();
  const { title, text, noFlows } = texts.overview.empty;
  return (
    <section className={classes.empty}>
      <h2 className={classes.emptyTitle}>{title}</h2>
      <p className={classes.emptyText}>{flows.length === 0 ? noFlows : text}</p>
      <ul className={classes.tries}>
        {flows.map((flow) => {
          const name = localText(flow.title, language, flow.flow);
          return (
            <li key={flow.flow} className={classes.tryRow}>
              <span className={classes.tryName}>{name}</span>
              <code className={classes.address}>{`/c/${flow.flow}`}</code>
              <Button
                component="a"
                href={`/c/${flow.flow}`}
                target="_blank"
                rel="noopener"
                variant="light"
                size="compact-sm"
                aria-label={texts.flows.tryFlow(name)}
                rightSection={<IconExternalLink size={14} stroke={1.6} aria-hidden />}
              >
                {texts.flows.try}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
