import type { Said } from "../../api/questions";
import type { InLanguages } from "../../language/language";

interface Words {
  title: string;
  lead: string;
  status: string;
  open: string;
  answered: string;
  flow: string;
  language: string;
  all: string;
  /** Where nothing is listed. */
  noneOpen: string;
  noneAnswered: string;
  erased: string;
  around: string;
  hideAround: string;
  from: Record<Said["from"], string>;
  nothingSaid: string;
  mark: string;
  reopen: string;
  make: string;
  close: string;
  ways: string;
  waysHint: string;
  answer: string;
  answerHint: string;
  fileHint: string;
  copy: string;
  copied: string;
  download: string;
  save: string;
  answeredOn: (moment: string) => string;
  more: string;
  /** Said of a button that belongs to one question. */
  about: (action: string, question: string) => string;
}

export const questionTexts: InLanguages<Words> = {
  fi: {
    title: "Avoimet kysymykset",
    lead: "Mitä asiakkaat kysyivät kesken keskustelun, eikä mikään osannut vastata.",
    status: "Näytä",
    open: "Avoimet",
    answered: "Käsitellyt",
    flow: "Dialogi",
    language: "Kieli",
    all: "Kaikki",
    noneOpen:
      "Avoimia kysymyksiä ei ole. Kun asiakas kysyy jotain, mihin ei löydy vastausta, se näkyy tässä.",
    noneAnswered: "Käsiteltyjä kysymyksiä ei ole vielä.",
    erased: "Asiakkaan sanat on poistettu.",
    around: "Näytä keskustelu",
    hideAround: "Piilota keskustelu",
    from: { bot: "Botti", customer: "Asiakas", agent: "Asiakaspalvelija" },
    nothingSaid: "Keskustelua ei enää ole.",
    mark: "Merkitse käsitellyksi",
    reopen: "Avaa uudelleen",
    make: "Tee tästä vastaus",
    close: "Sulje",
    ways: "Tavat kysyä sama asia",
    waysHint: "Yksi riviä kohti. Kolme erilaista löytää enemmän kuin kymmenen samanlaista.",
    answer: "Vastaus",
    answerHint: "Lyhyesti: tämän botti sanoo seuraavalle, joka kysyy samaa.",
    fileHint:
      "Tallenna tiedosto dialogikansion alikansioon knowledge, niin botti vastaa siitä lähtien. Uudelleenkäynnistystä ei tarvita.",
    copy: "Kopioi",
    copied: "Kopioitu",
    download: "Lataa tiedosto",
    save: "Tallenna vastaus ja merkitse käsitellyksi",
    answeredOn: (moment) => `Käsitelty ${moment}`,
    more: "Näytä lisää",
    about: (action, question) => `${action}: ${question}`,
  },
  sv: {
    title: "Öppna frågor",
    lead: "Vad kunder frågade mitt i ett samtal och ingenting kunde besvara.",
    status: "Visa",
    open: "Öppna",
    answered: "Behandlade",
    flow: "Dialog",
    language: "Språk",
    all: "Alla",
    noneOpen: "Det finns inga öppna frågor. När en kund frågar något som inte har ett svar syns det här.",
    noneAnswered: "Det finns inga behandlade frågor ännu.",
    erased: "Kundens ord har raderats.",
    around: "Visa samtalet",
    hideAround: "Dölj samtalet",
    from: { bot: "Boten", customer: "Kunden", agent: "Kundtjänsten" },
    nothingSaid: "Samtalet finns inte längre.",
    mark: "Markera som behandlad",
    reopen: "Öppna igen",
    make: "Gör ett svar av den",
    close: "Stäng",
    ways: "Sätt att fråga samma sak",
    waysHint: "Ett per rad. Tre olika hittar mer än tio likadana.",
    answer: "Svar",
    answerHint: "Kort: det här säger boten till nästa som frågar samma sak.",
    fileHint:
      "Spara filen i mappen knowledge i mappen med dialoger, så svarar boten från och med då. Ingen omstart behövs.",
    copy: "Kopiera",
    copied: "Kopierat",
    download: "Ladda ner filen",
    save: "Spara svaret och markera som behandlad",
    answeredOn: (moment) => `Behandlad ${moment}`,
    more: "Visa fler",
    about: (action, question) => `${action}: ${question}`,
  },
  en: {
    title: "Open questions",
    lead: "What customers asked in the middle of a conversation and nothing could answer.",
    status: "Show",
    open: "Open",
    answered: "Handled",
    flow: "Flow",
    language: "Language",
    all: "All",
    noneOpen: "There are no open questions. When a customer asks what has no answer yet, it appears here.",
    noneAnswered: "No question has been handled yet.",
    erased: "The customer's words have been erased.",
    around: "Show the conversation",
    hideAround: "Hide the conversation",
    from: { bot: "Bot", customer: "Customer", agent: "Agent" },
    nothingSaid: "The conversation is no longer there.",
    mark: "Mark as handled",
    reopen: "Open again",
    make: "Make an answer of it",
    close: "Close",
    ways: "Ways to ask the same",
    waysHint: "One a line. Three different ones find more than ten alike.",
    answer: "Answer",
    answerHint: "In short: the bot says this to the next one who asks.",
    fileHint:
      "Save the file in the folder knowledge in the folder of flows, and the bot answers from then on. No restart is needed.",
    copy: "Copy",
    copied: "Copied",
    download: "Download the file",
    save: "Keep the answer and mark as handled",
    answeredOn: (moment) => `Handled ${moment}`,
    more: "Show more",
    about: (action, question) => `${action}: ${question}`,
  },
};
