import type { BreakdownDimension } from "../../api/types";
import type { InLanguages } from "../../language/language";

export const title: InLanguages<string> = { fi: "Vertailu", sv: "Jämförelse", en: "Comparison" };

interface Words {
  lead: string;
  metric: string;
  by: string;
  dimensions: Record<BreakdownDimension, string>;
  all: string;
  /** The summary of the drawing, for those who don't see it. */
  label(metric: string, by: string, highest: string, lowest: string): string;
  overlap: string;
  none: string;
}

export const words: InLanguages<Words> = {
  fi: {
    lead: "Paras ylimpänä. Katkoviiva on kaikkien vastausten arvo.",
    metric: "Tunnusluku",
    by: "Vertaa",
    dimensions: {
      touchpoint: "Kosketuspiste",
      journeyStage: "Vaihe",
      channel: "Kanava",
      language: "Kieli",
      segment: "Segmentti",
    },
    all: "Kaikki",
    label: (metric, by, highest, lowest) =>
      `${metric}, vertailuperuste: ${by.toLowerCase()}. Korkein ${highest}, matalin ${lowest}.`,
    overlap: "Jos viivat menevät selvästi päällekkäin, ero voi olla sattumaa.",
    none: "Vertailtavia ryhmiä ei ole.",
  },
  sv: {
    lead: "Det bästa överst. Den streckade linjen är värdet för alla svar.",
    metric: "Mått",
    by: "Jämför",
    dimensions: {
      touchpoint: "Kontaktpunkt",
      journeyStage: "Fas",
      channel: "Kanal",
      language: "Språk",
      segment: "Segment",
    },
    all: "Alla",
    label: (metric, by, highest, lowest) =>
      `${metric} per ${by.toLowerCase()}. Högst ${highest}, lägst ${lowest}.`,
    overlap: "Om linjerna tydligt överlappar varandra kan skillnaden bero på slumpen.",
    none: "Det finns inga grupper att jämföra.",
  },
  en: {
    lead: "The best on top. The dashed line is the value of all answers.",
    metric: "Metric",
    by: "Compare by",
    dimensions: {
      touchpoint: "Touchpoint",
      journeyStage: "Stage",
      channel: "Channel",
      language: "Language",
      segment: "Segment",
    },
    all: "All",
    label: (metric, by, highest, lowest) =>
      `${metric} by ${by.toLowerCase()}. Highest ${highest}, lowest ${lowest}.`,
    overlap: "Where the lines clearly overlap, the difference may be chance.",
    none: "There are no groups to compare.",
  },
};
