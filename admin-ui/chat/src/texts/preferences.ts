/** What the page on which customers set whether we write to them says. */
const en = {
  title: "Messages to you",
  opening: "One moment…",
  channel: "Channel",
  address: "Address or number",
  allowed: "We may send you messages here.",
  stopped: "We don’t send you messages here.",
  ends: "Your conversation with us is still open. It ends if you stop the messages.",
  stop: "Stop messages here",
  allow: "Allow messages again",
  stoppedNow: "Done. We won’t send you messages here any more.",
  ended: "Your conversation has ended. Your answers so far are kept.",
  afterStop: "You can close this page. If you change your mind, allow messages again below.",
  allowedNow: "Done. We may send you messages here again. You can close this page.",
  noLink: "This page opens from a link in a message that we sent you. Open the link again.",
  worthless: "This link no longer works. Open the link in the latest message that you got from us.",
  erased: "We no longer keep this address, and send nothing there. You need not do anything.",
  failed: "We can’t be reached just now. Nothing was changed. Please try again.",
  again: "Try again",
  channels: { email: "E-mail", sms: "Text message", webhook: "Messaging app" } as Record<string, string>,
};

export type PreferenceTexts = typeof en;

const fi: PreferenceTexts = {
  title: "Viestit sinulle",
  opening: "Hetki vain…",
  channel: "Kanava",
  address: "Osoite tai numero",
  allowed: "Voimme lähettää sinulle viestejä tänne.",
  stopped: "Emme lähetä sinulle viestejä tänne.",
  ends: "Keskustelusi kanssamme on kesken. Se päättyy, jos lopetat viestit.",
  stop: "Lopeta viestit tänne",
  allow: "Salli viestit taas",
  stoppedNow: "Selvä, emme lähetä sinulle enää viestejä tänne.",
  ended: "Keskustelusi päättyi. Tähän asti antamasi vastaukset säilyvät.",
  afterStop: "Voit sulkea tämän sivun. Jos muutat mielesi, voit sallia viestit taas alta.",
  allowedNow: "Selvä, voimme taas lähettää sinulle viestejä tänne. Voit sulkea tämän sivun.",
  noLink: "Tämä sivu avautuu lähettämässämme viestissä olevasta linkistä. Avaa linkki uudelleen.",
  worthless: "Tämä linkki ei enää toimi. Avaa linkki uusimmasta viestistä, jonka olet saanut meiltä.",
  erased: "Emme enää säilytä tätä osoitetta emmekä lähetä sinne mitään. Sinun ei tarvitse tehdä mitään.",
  failed: "Emme saa juuri nyt yhteyttä. Mitään ei muutettu. Yritä uudelleen.",
  again: "Yritä uudelleen",
  channels: { email: "Sähköposti", sms: "Tekstiviesti", webhook: "Viestisovellus" },
};

const sv: PreferenceTexts = {
  title: "Meddelanden till dig",
  opening: "Ett ögonblick …",
  channel: "Kanal",
  address: "Adress eller nummer",
  allowed: "Vi får skicka meddelanden till dig hit.",
  stopped: "Vi skickar inga meddelanden till dig hit.",
  ends: "Ditt samtal med oss pågår ännu. Det avslutas om du stoppar meddelandena.",
  stop: "Stoppa meddelanden hit",
  allow: "Tillåt meddelanden igen",
  stoppedNow: "Klart. Vi skickar inga fler meddelanden till dig hit.",
  ended: "Ditt samtal är avslutat. Svaren du hunnit ge sparas.",
  afterStop: "Du kan stänga sidan. Om du ändrar dig kan du tillåta meddelanden igen nedan.",
  allowedNow: "Klart. Vi får skicka meddelanden till dig hit igen. Du kan stänga sidan.",
  noLink: "Sidan öppnas via en länk i ett meddelande från oss. Öppna länken på nytt.",
  worthless: "Länken fungerar inte längre. Öppna länken i det senaste meddelandet du fått från oss.",
  erased: "Vi har inte kvar adressen och skickar inget dit. Du behöver inte göra något.",
  failed: "Vi kan inte nås just nu. Inget har ändrats. Försök igen.",
  again: "Försök igen",
  channels: { email: "E-post", sms: "Sms", webhook: "Meddelandeapp" },
};

export const PREFERENCE_TEXTS: Readonly<Record<string, PreferenceTexts>> = { fi, sv, en };

export const preferenceTextsOf = (language: string): PreferenceTexts => PREFERENCE_TEXTS[language] ?? en;
