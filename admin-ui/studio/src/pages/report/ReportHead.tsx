import { Anchor, Button, Menu } from "@mantine/core";
import { IconDownload, IconExternalLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { addressOf, type Query } from "../../api/client";
import { loginQuery, readsAnswers } from "../../api/session";
import type { FlowItem } from "../../api/types";
import { literalWords } from "../../filters/words";
import { useLanguage } from "../../language/LanguageProvider";
import classes from "./ReportPage.module.css";

interface Props {
  flow: string;
  title: string;
  item: FlowItem | null;
  query: Query;
}

/** Which flow the report is on, and what can be done with it. */
export function ReportHead({ flow, title, item, query }: Props) {
  const { texts, format } = useLanguage();
  const { data: login } = useQuery(loginQuery);
  const about = item && [
    texts.flows.version(item.hash8),
    format.languageNames(item.languages),
    literalWords(item.touchpoint),
  ];
  return (
    <div className={classes.head}>
      <div>
        <p className={classes.kicker}>
          <Anchor component={Link} to="/" inherit>
            {texts.pages.overview}
          </Anchor>{" "}
          / {texts.report.title}
        </p>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.about}>{about ? about.filter(Boolean).join(" · ") : "\u00a0"}</p>
      </div>
      <div className={classes.actions}>
        <Button
          component="a"
          href={`/c/${flow}`}
          target="_blank"
          rel="noopener"
          variant="default"
          size="xs"
          leftSection={<IconExternalLink size={15} stroke={1.6} aria-hidden />}
        >
          {texts.report.try}
        </Button>
        {readsAnswers(login) && <Export query={query} />}
      </div>
    </div>
  );
}

function Export({ query }: { query: Query }) {
  const { texts } = useLanguage();
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}>
          {texts.report.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["csv", "ndjson", "json"] as const).map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={addressOf("/answers", { ...query, format })}
            download={`${query.flow}.${format}`}
          >
            {texts.report.exportAs[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
