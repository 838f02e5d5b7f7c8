import { useQuery } from "@tanstack/react-query";
import { overviewQuery } from "../../api/reports";
import { filtersIn } from "../../filters/filters";
import { PeriodSelect } from "../../filters/PeriodSelect";
import { useFilters } from "../../filters/useFilters";
import { useLanguage } from "../../language/LanguageProvider";
import { Loaded } from "../../parts/Loaded";
import { PageHead } from "../../parts/PageHead";
import { usePageTitle } from "../../parts/usePageTitle";
import { FlowRows } from "./FlowRows";
import { NoConversations } from "./NoConversations";

/** Every flow at a glance. */
export function OverviewPage() {
  const { language, texts } = useLanguage();
  const [{ from, to }, setFilters] = useFilters();
  const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const overview = useQuery(overviewQuery(period, language));
  usePageTitle(texts.overview.title);
  return (
    <>
      <PageHead
        title={texts.overview.title}
        lead={texts.overview.lead}
        controls={
          <PeriodSelect
            period={{ from: from ?? null, to: to ?? null }}
            change={(chosen) =>
              setFilters(filtersIn(new URLSearchParams({ from: chosen.from ?? "", to: chosen.to ?? "" })))
            }
          />
        }
      />
      <Loaded query={overview} height={420}>
        {({ flows }) =>
          from || to || flows.some(({ started }) => started !== 0) ? (
            <FlowRows flows={flows} period={period} />
          ) : (
            <NoConversations flows={flows} />
          )
        }
      </Loaded>
    </>
  );
}
