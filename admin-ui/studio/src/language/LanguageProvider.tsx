import { DatesProvider } from "@mantine/dates";
import english from "dayjs/locale/en-gb";
import finnish from "dayjs/locale/fi";
import swedish from "dayjs/locale/sv";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { textsIn, type Texts } from "../texts";
import { type Format, formatOf } from "./format";
import { type InLanguages, type Language, rememberLanguage, startingLanguage } from "./language";

interface Spoken {
  language: Language;
  texts: Texts;
  format: Format;
  speak(language: Language): void;
}

const SpokenContext = createContext<Spoken | null>(null);

const calendarLocales: InLanguages<string> = { fi: finnish.name, sv: swedish.name, en: english.name };

/** Gives the texts and formats of the chosen language to everything inside, and remembers the choice. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => startingLanguage(localStorage, navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      texts: textsIn[language],
      format: formatOf(language),
      speak: (chosen) => {
        rememberLanguage(localStorage, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <SpokenContext value={spoken}>
      <DatesProvider settings={{ locale: calendarLocales[language], firstDayOfWeek: 1 }}>
        {children}
      </DatesProvider>
    </SpokenContext>
  );
}

export function useLanguage(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error("useLanguage needs a LanguageProvider around it");
  return spoken;
}
