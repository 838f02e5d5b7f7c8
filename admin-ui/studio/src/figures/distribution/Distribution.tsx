import { useQuery } from "@tanstack/react-query";
import { distributionQuery } from "../../api/reports";
import { useLanguage } from "../../language/LanguageProvider";
import { FigureSection } from "../../parts/FigureSection";
import { Loaded } from "../../parts/Loaded";
import { Nothing } from "../../parts/Nothing";
import type { FigureProps } from "../figure";
import classes from "./Distribution.module.css";
import { QuestionBars } from "./QuestionBars";
import { title, words } from "./texts";

/** How the answers to each closed question are spread. */
export function Distribution({ query }: FigureProps) {
  const { language } = useLanguage();
  const distribution = useQuery(distributionQuery(query, language));
  const { lead, none } = words[language];
  return (
    <FigureSection figure="distribution" title={title[language]} lead={lead} charts>
      <Loaded query={distribution} height={320}>
        {({ questions }) =>
          questions.length === 0 ? (
            <Nothing>{none}</Nothing>
          ) : (
            <div className={classes.questions}>
              {questions.map((question) => (
                <QuestionBars key={question.step} question={question} />
              ))}
            </div>
          )
        }
      </Loaded>
    </FigureSection>
  );
}
