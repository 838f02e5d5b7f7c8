import { Button, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import type { OpenQuestion } from "../../api/questions";
import { useLanguage } from "../../language/LanguageProvider";
import { entryFile, entryId } from "./entry";
import classes from "./Questions.module.css";
import { questionTexts } from "./texts";

interface Props {
  question: OpenQuestion;
  saving: boolean;
  save: (answer: string) => void;
}

/** Makes an answer for everybody of one customer's question: a file to put into the folder. */
export function AnswerForm({ question, saving, save }: Props) {
  const { language } = useLanguage();
  const texts = questionTexts[language];
  const [ways, setWays] = useState(question.question ?? "");
  const [answer, setAnswer] = useState(question.answer ?? "");
  const [copied, setCopied] = useState(false);
  const hint = useId();
  const file = entryFile({ language: question.language, questions: ways.split("\n"), answer });
  const ready = answer.trim() !== "" && ways.trim() !== "";
  const changed = (change: (words: string) => void) => (event: { currentTarget: { value: string } }) => {
    setCopied(false);
    change(event.currentTarget.value);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save(answer);
      }}
    >
      <Textarea
        label={texts.ways}
        description={texts.waysHint}
        lang={question.language}
        rows={3}
        value={ways}
        onChange={changed(setWays)}
      />
      <Textarea
        label={texts.answer}
        description={texts.answerHint}
        lang={question.language}
        rows={3}
        maxLength={4000}
        value={answer}
        onChange={changed(setAnswer)}
      />
      {ready && (
        <figure className={classes.file} aria-describedby={hint}>
          <figcaption className={classes.fileName}>{`knowledge/${entryId(ways)}.yaml`}</figcaption>
          <pre className={classes.code}>{file}</pre>
          <p id={hint} className={classes.hint}>
            {texts.fileHint}
          </p>
        </figure>
      )}
      <div className={classes.ways}>
        <Button type="submit" size="xs" disabled={!ready} loading={saving}>
          {texts.save}
        </Button>
        {ready && (
          <>
            <Button
              variant="default"
              size="xs"
              onClick={() => void navigator.clipboard.writeText(file).then(() => setCopied(true))}
            >
              <span aria-live="polite">{copied ? texts.copied : texts.copy}</span>
            </Button>
            <Button
              component="a"
              variant="default"
              size="xs"
              download={`${entryId(ways)}.yaml`}
              href={`data:text/yaml;charset=utf-8,${encodeURIComponent(file)}`}
            >
              {texts.download}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
