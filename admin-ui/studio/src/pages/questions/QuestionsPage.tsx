import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { flowsQuery } from "../../api/flows";
import { questionsQuery, type Status } from "../../api/questions";
import { localText } from "../../language/language";
import { useLanguage } from "../../language/LanguageProvider";
import selects from "../../filters/Select.module.css";
import { Loaded } from "../../parts/Loaded";
import { PageHead } from "../../parts/PageHead";
import { Quiet } from "../../parts/Quiet";
import { usePageTitle } from "../../parts/usePageTitle";
import { QuestionCard } from "./QuestionCard";
import classes from "./Questions.module.css";
import { questionTexts } from "./texts";

const spoken = ["fi", "sv", "en"];

/** What customers asked and nothing answered, for whoever answers it. */
export function QuestionsPage() {
  const { language, format } = useLanguage();
  const texts = questionTexts[language];
  const [search, setSearch] = useSearchParams();
  const flows = useQuery(flowsQuery);
  const status: Status = search.get("status") === "answered" ? "answered" : "open";
  const flow = search.get("flow") ?? "";
  const tag = search.get("language") ?? "";
  const questions = useInfiniteQuery(questionsQuery({ status, flow, language: tag }));
  usePageTitle(texts.title);

  const titles = new Map(
    (flows.data ?? []).map((each) => [each.id, localText(each.title, language, each.id)]),
  );
  const choose = (name: string, value: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  const select = (name: string, label: string, value: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      classNames={{ root: selects.select ?? "", label: selects.label ?? "" }}
      value={value}
      onChange={(event) => choose(name, event.currentTarget.value)}
      data={data}
    />
  );
  const all = { value: "", label: texts.all };
  return (
    <>
      <PageHead
        title={texts.title}
        lead={texts.lead}
        controls={
          <>
            {select("status", texts.status, status === "open" ? "" : status, [
              { value: "", label: texts.open },
              { value: "answered", label: texts.answered },
            ])}
            {select("flow", texts.flow, flow, [
              all,
              ...[...titles].map(([value, label]) => ({ value, label })),
            ])}
            {select("language", texts.language, tag, [
              all,
              ...spoken.map((value) => ({ value, label: format.languageName(value) })),
            ])}
          </>
        }
      />
      <Loaded query={questions} height={320}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Quiet>{status === "open" ? texts.noneOpen : texts.noneAnswered}</Quiet>
          ) : (
            <ul className={classes.questions}>
              {items.map((each) => (
                <QuestionCard key={each.id} question={each} flow={titles.get(each.flow) ?? each.flow} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {questions.hasNextPage && (
        <Button
          className={classes.more ?? ""}
          variant="default"
          size="xs"
          loading={questions.isFetchingNextPage}
          onClick={() => void questions.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </>
  );
}
