import { useQuery } from "@tanstack/react-query";
import { flowsQuery } from "../../api/flows";
import { localText } from "../../language/language";
import { useLanguage } from "../../language/LanguageProvider";
import { Loaded } from "../../parts/Loaded";
import { PageHead } from "../../parts/PageHead";
import { Quiet } from "../../parts/Quiet";
import { usePageTitle } from "../../parts/usePageTitle";
import { FlowCard } from "./FlowCard";
import classes from "./Flows.module.css";

/** The flows that customers can be led into. */
export function FlowsPage() {
  const { language, texts } = useLanguage();
  const flows = useQuery(flowsQuery);
  usePageTitle(texts.flows.title);
  return (
    <>
      <PageHead title={texts.flows.title} lead={texts.flows.lead} />
      <Loaded query={flows} height={420}>
        {(items) =>
          items.length === 0 ? (
            <Quiet>{texts.flows.empty}</Quiet>
          ) : (
            <ul className={classes.flows}>
              {items.map((flow) => (
                <FlowCard key={flow.id} flow={flow} title={localText(flow.title, language, flow.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
