/** What is said where a customer joins another address of theirs by a code. */
const en = {
  join: "Another address of yours",
  joinHint:
    "Do you also hear from us elsewhere? We send a code there. Once you type it here, we know that both are yours, and don’t ask you the same thing twice.",
  sendCode: "Send a code",
  codeSent: "We sent six digits to {address}. They hold for ten minutes.",
  code: "The code",
  joinNow: "Join",
  otherAddress: "Use another address, or get a new code",
  codeUnsent: "We can’t send a code there. Check the address, or give another.",
  tooManyCodes: "We have sent many codes already. Type the latest one, or try again in an hour.",
  codeWrong: "That is not the code. Look at the latest one and type it again. Tries left: {left}.",
  codeSpent: "That code no longer works: it is too old, or was tried too often. Get a new one below.",
  joined: "Done. We know now that {address} is yours too.",
  apart:
    "The code is right, but {address} belongs to another customer in our records. We keep the two apart. Please contact us if that is wrong.",
};

type Joining = typeof en;

const fi: Joining = {
  join: "Toinen osoitteesi",
  joinHint:
    "Kuuletko meistä muuallakin? Lähetämme sinne koodin. Kun kirjoitat sen tänne, tiedämme, että molemmat ovat sinun, emmekä kysy samaa kahdesti.",
  sendCode: "Lähetä koodi",
  codeSent: "Lähetimme kuusi numeroa osoitteeseen {address}. Koodi on voimassa kymmenen minuuttia.",
  code: "Koodi",
  joinNow: "Yhdistä",
  otherAddress: "Käytä toista osoitetta tai pyydä uusi koodi",
  codeUnsent: "Sinne ei voi lähettää koodia. Tarkista osoite tai anna toinen.",
  tooManyCodes: "Koodeja on jo lähetetty monta. Kirjoita niistä uusin tai yritä uudelleen tunnin kuluttua.",
  codeWrong: "Koodi ei täsmää. Katso uusin koodi ja kirjoita se uudelleen. Yrityksiä jäljellä: {left}.",
  codeSpent:
    "Koodi ei enää kelpaa: se on vanhentunut tai sitä on yritetty liian monta kertaa. Pyydä alta uusi.",
  joined: "Selvä, tiedämme nyt, että myös {address} on sinun.",
  apart:
    "Koodi on oikea, mutta {address} kuuluu tiedoissamme toiselle asiakkaalle. Pidämme nämä kaksi erillään. Ota yhteyttä, jos se on väärin.",
};

const sv: Joining = {
  join: "En annan adress som är din",
  joinHint:
    "Hör du av oss på annat håll också? Vi skickar en kod dit. När du skriver in den här vet vi att båda är dina, och frågar inte samma sak två gånger.",
  sendCode: "Skicka en kod",
  codeSent: "Vi skickade sex siffror till {address}. Koden gäller i tio minuter.",
  code: "Koden",
  joinNow: "Koppla ihop",
  otherAddress: "Använd en annan adress eller få en ny kod",
  codeUnsent: "Det går inte att skicka en kod dit. Kontrollera adressen eller ange en annan.",
  tooManyCodes: "Vi har redan skickat flera koder. Skriv in den senaste eller försök igen om en timme.",
  codeWrong: "Koden stämmer inte. Titta på den senaste koden och skriv den på nytt. Försök kvar: {left}.",
  codeSpent:
    "Koden gäller inte längre: den är för gammal eller har prövats för många gånger. Få en ny nedan.",
  joined: "Klart. Nu vet vi att också {address} är din.",
  apart:
    "Koden stämmer, men {address} tillhör en annan kund i våra uppgifter. Vi håller de två isär. Kontakta oss om det är fel.",
};

export const joining = { en, fi, sv };
