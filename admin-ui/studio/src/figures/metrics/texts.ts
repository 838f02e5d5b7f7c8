import type { InLanguages } from "../../language/language";

export const title: InLanguages<string> = { fi: "Tunnusluvut", sv: "Nyckeltal", en: "Key figures" };

interface Words {
  lead: string;
  none: string;
}

export const words: InLanguages<Words> = {
  fi: {
    lead: "Piste on mitattu arvo. Vaalea alue näyttää, millä välillä todellinen arvo todennäköisesti on.",
    none: "Tämä dialogi ei mittaa NPS-, CES-, CSAT- eikä FCR-lukua.",
  },
  sv: {
    lead: "Punkten är det uppmätta värdet. Det ljusa fältet visar var det verkliga värdet troligen ligger.",
    none: "Den här dialogen mäter varken NPS, CES, CSAT eller FCR.",
  },
  en: {
    lead: "The dot is what was measured. The pale band is where the true value most likely lies.",
    none: "This flow does not measure NPS, CES, CSAT or FCR.",
  },
};
