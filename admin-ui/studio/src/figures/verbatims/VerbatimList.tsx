import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Query } from "../../api/client";
import { summaryQuery, verbatimsQuery } from "../../api/reports";
import { useLanguage } from "../../language/LanguageProvider";
import { Loaded } from "../../parts/Loaded";
import { Quiet } from "../../parts/Quiet";
import { Said } from "./Said";
import type { ScoreFilter } from "./scores";
import { words } from "./texts";
import classes from "./Verbatims.module.css";

interface Props {
  query: Query;
  step: string | null;
  filter: ScoreFilter | null;
  /** What each step asks. */
  labels: ReadonlyMap<string, string>;
}

const atOnce = 8;

/** The verbatims page by page. */
export function VerbatimList({ query, step, filter, labels }: Props) {
  const { language } = useLanguage();
  const said = words[language];
  const summary = useQuery(summaryQuery(query, language));
  const asked = {
    ...query,
    ...(step ? { step } : {}),
    ...(filter ? { metric: filter.metric, score: filter.band.id } : {}),
  };
  const pages = useInfiniteQuery(verbatimsQuery(asked, language));
  const { data, hasNextPage, isFetching, fetchNextPage } = pages;
  const [wanted, setWanted] = useState(atOnce);
  const items = (data?.pages ?? []).flatMap((page) => page.items);
  const tooFew = items.length < wanted;
  useEffect(() => {
    if (tooFew && hasNextPage && !isFetching) void fetchNextPage();
  }, [tooFew, hasNextPage, isFetching, fetchNextPage]);

  const tooSmall = summary.data?.suppressed ?? summary.data?.metrics.some(({ suppressed }) => suppressed);
  const nothing = tooSmall ? said.hidden : step || filter ? said.noneSo : said.none;
  return (
    <Loaded query={pages} height={300}>
      {() => (
        <>
          {items.length === 0 && !isFetching && <Quiet>{nothing}</Quiet>}
          <ul className={classes.items}>
            {items.slice(0, wanted).map((item, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- verbatims carry no id, on purpose
              <Said key={`${item.at} ${index}`} verbatim={item} label={labels.get(item.step) ?? null} />
            ))}
          </ul>
          {(hasNextPage || items.length > wanted) && (
            <Button
              variant="default"
              size="xs"
              mt="md"
              loading={isFetching}
              onClick={() => setWanted(wanted + atOnce)}
            >
              {said.more}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
