import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { distributionQuery, funnelQuery } from "../../api/reports";
import { useChoice } from "../../filters/useFilters";
import { questionInWords } from "../../language/question";
import { useLanguage } from "../../language/LanguageProvider";
import { metricName } from "../../metrics/names";
import { scaleOf } from "../../metrics/scale";
import { FigureSection } from "../../parts/FigureSection";
import type { FigureProps } from "../figure";
import { useMetric } from "../useMetric";
import { scoreFilter } from "./scores";
import { title, words } from "./texts";
import { VerbatimList } from "./VerbatimList";

/** What customers said in their own words, with the score that they gave. */
export function Verbatims({ query }: FigureProps) {
  const { language, texts, format } = useLanguage();
  const { chosen } = useMetric(query);
  const { data: funnel } = useQuery(funnelQuery(query, language));
  const { data: closed } = useQuery(distributionQuery(query, language));
  const [step, setStep] = useChoice("step");
  const [band, setBand] = useChoice("score");
  const said = words[language];
  const labels = new Map(funnel?.steps.map((each) => [each.step, questionInWords(each.label)]));
  const open = closed ? [...labels].filter(([id]) => !closed.questions.some((each) => each.step === id)) : [];
  const metric = chosen?.metric ?? null;
  const bands = metric ? scaleOf(metric).bands : [];
  return (
    <FigureSection
      figure="verbatims"
      title={title[language]}
      lead={said.lead}
      controls={
        <>
          {open.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={said.step}
              value={step ?? ""}
              onChange={(event) => setStep(event.currentTarget.value)}
              data={[
                { value: "", label: said.everyStep },
                ...open.map(([id, label]) => ({ value: id, label })),
              ]}
              maw={240}
            />
          )}
          {metric && bands.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={said.score}
              value={band ?? ""}
              onChange={(event) => setBand(event.currentTarget.value)}
              data={[
                { value: "", label: said.everyScore },
                ...bands.map(({ id, from, to }) => ({
                  value: id,
                  label: said.scoreFrom(
                    metricName(metric, texts).short,
                    format.count(from),
                    format.count(to),
                  ),
                })),
              ]}
            />
          )}
        </>
      }
    >
      <VerbatimList query={query} step={step} filter={scoreFilter(metric, band)} labels={labels} />
    </FigureSection>
  );
}
