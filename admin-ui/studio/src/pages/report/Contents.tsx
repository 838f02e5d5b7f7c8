import { figures } from "../../figures/registry";
import { useLanguage } from "../../language/LanguageProvider";
import classes from "./ReportPage.module.css";

/** Leads to each figure of the report. */
export function Contents() {
  const { language, texts } = useLanguage();
  return (
    <nav aria-label={texts.report.contents}>
      <ul className={classes.contents}>
        {figures.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title[language]}</a>
          </li>
        ))}
        <li>
          <a href="#definitions">{texts.report.definitions}</a>
        </li>
      </ul>
    </nav>
  );
}
