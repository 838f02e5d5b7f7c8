import { useQuery } from "@tanstack/react-query";
import { aroundQuery, type OpenQuestion } from "../../api/questions";
import { useLanguage } from "../../language/LanguageProvider";
import { Loaded } from "../../parts/Loaded";
import { Quiet } from "../../parts/Quiet";
import classes from "./Questions.module.css";
import { questionTexts } from "./texts";

/** What was said before and after the question. */
export function Around({ question }: { question: OpenQuestion }) {
  const { language } = useLanguage();
  const texts = questionTexts[language];
  const around = useQuery(aroundQuery(question.id));
  return (
    <Loaded query={around} height={120}>
      {({ messages }) =>
        messages.length === 0 ? (
          <Quiet>{texts.nothingSaid}</Quiet>
        ) : (
          <ol className={classes.talk}>
            {messages.map((said) => (
              <li key={said.seq} className={classes.said} data-from={said.from}>
                <span className={classes.who}>{texts.from[said.from]}</span>
                <span lang={question.language}>{said.text}</span>
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
