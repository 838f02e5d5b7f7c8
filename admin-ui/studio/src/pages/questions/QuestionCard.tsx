import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { markQuestion, type OpenQuestion, questionsKey, type Status } from "../../api/questions";
import { useLanguage } from "../../language/LanguageProvider";
import { Trouble } from "../../parts/Trouble";
import { AnswerForm } from "./AnswerForm";
import { Around } from "./Around";
import classes from "./Questions.module.css";
import { questionTexts } from "./texts";

/** One question, what was said around it, and what can be done about it. */
export function QuestionCard({ question, flow }: { question: OpenQuestion; flow: string }) {
  const { language, format } = useLanguage();
  const texts = questionTexts[language];
  const [shown, setShown] = useState<"conversation" | "answer" | null>(null);
  const panel = useId();
  const queries = useQueryClient();
  const mark = useMutation({
    mutationFn: ({ status, answer }: { status: Status; answer?: string }) =>
      markQuestion(question.id, status, answer),
    onSuccess: () => queries.invalidateQueries({ queryKey: questionsKey }),
  });
  const words = question.question ?? texts.erased;
  const toggle = (what: "conversation" | "answer") => setShown(shown === what ? null : what);
  const opens = (what: "conversation" | "answer", label: string, open: string) => (
    <Button
      variant="default"
      size="xs"
      onClick={() => toggle(what)}
      aria-expanded={shown === what}
      aria-controls={shown === what ? panel : undefined}
      aria-label={texts.about(shown === what ? open : label, words)}
    >
      {shown === what ? open : label}
    </Button>
  );
  return (
    <li className={classes.question}>
      <div className={classes.head}>
        <h2 className={classes.words} lang={question.language}>
          {words}
        </h2>
        <p className={classes.about}>
          {[flow, format.languageName(question.language), format.moment(question.at)].join(" · ")}
          {question.answeredAt && ` · ${texts.answeredOn(format.moment(question.answeredAt))}`}
        </p>
        {question.answer && (
          <p className={classes.answer} lang={question.language}>
            {question.answer}
          </p>
        )}
      </div>
      <div className={classes.ways}>
        {opens("conversation", texts.around, texts.hideAround)}
        {question.question !== null && opens("answer", texts.make, texts.close)}
        <Button
          size="xs"
          variant={question.status === "open" ? "filled" : "default"}
          loading={mark.isPending}
          onClick={() => mark.mutate({ status: question.status === "open" ? "answered" : "open" })}
          aria-label={texts.about(question.status === "open" ? texts.mark : texts.reopen, words)}
        >
          {question.status === "open" ? texts.mark : texts.reopen}
        </Button>
      </div>
      {mark.error && <Trouble error={mark.error} />}
      {shown && (
        <div id={panel} className={classes.panel}>
          {shown === "conversation" ? (
            <Around question={question} />
          ) : (
            <AnswerForm
              question={question}
              saving={mark.isPending}
              save={(answer) => mark.mutate({ status: "answered", answer })}
            />
          )}
        </div>
      )}
    </li>
  );
}
