import { useQuery } from "@tanstack/react-query";
import { use } from "react";
import { useParams } from "react-router";
import { flowsQuery } from "../../api/flows";
import { asApiError } from "../../api/problem";
import { summaryQuery } from "../../api/reports";
import { figures } from "../../figures/registry";
import { FilterBar } from "../../filters/FilterBar";
import { queryOf } from "../../filters/filters";
import { useFilters } from "../../filters/useFilters";
import { localText } from "../../language/language";
import { useLanguage } from "../../language/LanguageProvider";
import { definitionsOf, DefinitionsContext } from "../../parts/definitions";
import { Trouble } from "../../parts/Trouble";
import { usePageTitle } from "../../parts/usePageTitle";
import { Contents } from "./Contents";
import { Footnotes } from "./Footnotes";
import { ReportHead } from "./ReportHead";
import classes from "./ReportPage.module.css";

const sections = figures.map(({ id }) => id);

/** Everything known from one flow's answers. */
export function ReportPage() {
  const { flow = "" } = useParams();
  return <Report key={flow} flow={flow} />;
}

function Report({ flow }: { flow: string }) {
  const { language } = useLanguage();
  const [filters, setFilters] = useFilters();
  const flows = useQuery(flowsQuery);
  const item = flows.data?.find(({ id }) => id === flow);
  const title = item ? localText(item.title, language, flow) : flow;
  usePageTitle(title);
  const query = queryOf(flow, filters);
  const { error, data: summary } = useQuery(summaryQuery(query, language));
  const definitions = definitionsOf(use(DefinitionsContext), summary?.metrics ?? [], sections);
  if (error && asApiError(error).trouble === "missing") return <Trouble error={error} heading />;
  return (
    <DefinitionsContext value={definitions}>
      <ReportHead flow={flow} title={title} item={item ?? null} query={query} />
      <FilterBar flow={flow} filters={filters} change={setFilters} />
      <div className={classes.body}>
        <Contents />
        <div className={classes.figures}>
          {figures.map(({ id, Figure }) => (
            <Figure key={id} flow={flow} filters={filters} query={query} />
          ))}
          <Footnotes />
        </div>
      </div>
    </DefinitionsContext>
  );
}
