package fi.vuoro.insight.report;

import fi.vuoro.insight.figure.Definition;
import fi.vuoro.insight.figure.Definition.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the sections of a report show, for their footnotes, in the order of a report. */
final class Sections {

  private Sections() {}

  /** Definitions by the names that the sections have in the API. */
  static Map<String, Definition> defined() {
    Map<String, Definition> sections = new LinkedHashMap<>();
    sections.put("trend", trend());
    sections.put("breakdown", breakdown());
    sections.put("distribution", distribution());
    sections.put("funnel", funnel());
    sections.put("verbatims", verbatims());
    return sections;
  }

  private static Definition trend() {
    return inThree(
        new Words(
            "Kehitys ajassa",
            "Tunnusluku erikseen kunkin jakson vastauksista. Vastaus kuuluu jaksoon, jona se annettiin, ja viikko alkaa maanantaista. Liian pienet jaksot jätetään pois.",
            "kuten tunnusluvulla; n = jakson vastaukset",
            ""),
        new Words(
            "Utveckling över tid",
            "Nyckeltalet för varje period för sig. Ett svar hör till den period då det gavs, och veckan börjar på måndag. För små perioder lämnas bort.",
            "som för nyckeltalet; n = periodens svar",
            ""),
        new Words(
            "Trend over time",
            "The figure for each period apart. An answer belongs to the period in which it was given, and weeks begin on Monday. Periods that are too small are left out.",
            "as for the figure; n = the answers of the period",
            ""));
  }

  private static Definition breakdown() {
    return inThree(
        new Words(
            "Vertailu",
            "Tunnusluku erikseen kunkin ryhmän vastauksista. Vastauksen ryhmä on se, joka sillä oli vastaushetkellä. Sama asiakas voi kuulua useaan segmenttiin.",
            "kuten tunnusluvulla; n = ryhmän vastaukset",
            "Pienten ryhmien suojaus: Willenborg & de Waal 2001, Elements of Statistical Disclosure Control, luku 6"),
        new Words(
            "Jämförelse",
            "Nyckeltalet för varje grupp för sig. Ett svar hör till den grupp som gällde när det gavs. En kund kan höra till flera segment.",
            "som för nyckeltalet; n = gruppens svar",
            "Skydd av små grupper: Willenborg & de Waal 2001, Elements of Statistical Disclosure Control, kapitel 6"),
        new Words(
            "Comparison",
            "The figure for each group apart. An answer belongs to the group that it had when it was given. A customer may be in several segments.",
            "as for the figure; n = the answers of the group",
            "Protection of small groups: Willenborg & de Waal 2001, Elements of Statistical Disclosure Control, chapter 6"));
  }

  private static Definition distribution() {
    return inThree(
        new Words(
            "Vastausten jakauma",
            "Kuinka suuressa osassa kysymyksen vastauksista vaihtoehto valittiin. Mukana on asiakkaan viimeisin vastaus. Jos sai valita monta, osuudet ovat yhteensä yli 100 %.",
            "100 · (vastaukset, joissa vaihtoehto valittiin) / n",
            ""),
        new Words(
            "Svarens fördelning",
            "I hur stor del av svaren på frågan alternativet valdes. Kundens senaste svar räknas. Fick man välja flera blir andelarna tillsammans mer än 100 %.",
            "100 · (svar där alternativet valdes) / n",
            ""),
        new Words(
            "Distribution of answers",
            "In which part of a question's answers an option was chosen. A customer's latest answer counts. Where several may be chosen, the shares add up to more than 100%.",
            "100 · (answers in which the option was chosen) / n",
            ""));
  }

  private static Definition funnel() {
    return inThree(
        new Words(
            "Keskustelun eteneminen",
            "Valittuna aikana alkaneet keskustelut: miten ne päättyivät ja moniko niistä tuli kuhunkin kysymykseen. Kysymykseen lopetti se, jonka keskustelu päättyi ilman vastausta siihen.",
            "lopetti tähän: 100 · (päättyi tähän ilman vastausta) / (kysytty)",
            ""),
        new Words(
            "Så långt kommer samtalen",
            "Samtal som började under den valda tiden: hur de slutade och hur många av dem som kom till varje fråga. Den slutade vid en fråga vars samtal tog slut utan svar på den.",
            "slutade här: 100 · (slut här utan svar) / (ställd)",
            ""),
        new Words(
            "How far conversations get",
            "Conversations that began in the chosen time: how they ended, and how many of them came to each question. Somebody left at a question when the conversation ended without an answer to it.",
            "left here: 100 · (ended here without an answer) / (asked)",
            ""));
  }

  private static Definition verbatims() {
    return inThree(
        new Words(
            "Asiakkaiden sanoin",
            "Avoimet vastaukset asiakkaiden kirjoittamina, uusin ensin. Arvosana on saman asiakkaan vastaus lähimpään sitä edeltäneeseen asteikkokysymykseen. Arkaluonteisia vastauksia, henkilötietoja ja harvan antamaa arvosanaa ei näytetä.",
            "",
            ""),
        new Words(
            "Med kundernas egna ord",
            "De öppna svaren så som kunderna skrev dem, det nyaste först. Betyget är samma kunds svar på närmast föregående skalfråga. Känsliga svar, personuppgifter och betyg som få har gett visas inte.",
            "",
            ""),
        new Words(
            "In customers’ words",
            "The open answers as customers wrote them, the newest first. The score is the same customer's answer to the closest scored question before it. Sensitive answers, personal data and scores that few gave are not shown.",
            "",
            ""));
  }

  private static Definition inThree(Words finnish, Words swedish, Words english) {
    return new Definition(Map.of("fi", finnish, "sv", swedish, "en", english));
  }
}
