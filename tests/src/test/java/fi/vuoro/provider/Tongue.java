package fi.vuoro.provider;

/** What is said and answered in each language. */
enum Tongue {
  FI(
      "fi",
      "suomeksi",
      "Tuliko se kuntoon",
      "Ei",
      "Kyllä",
      "jäi puuttumaan",
      "Kukaan ei soittanut takaisin, vaikka niin luvattiin",
      "Kuinka monta kertaa",
      "ainakin neljä",
      "Onko se nyt kunnossa",
      "missä yksi kerta ei vielä riitä"),
  SV(
      "sv",
      "på svenska, tack",
      "Ordnade det sig redan",
      "Nej",
      "Ja",
      "Vad saknades",
      "den första hittade inte min beställning i systemet",
      "Hur många gånger",
      "två",
      "Har det ordnat sig nu",
      "var en gång ännu inte räcker"),
  EN(
      "en",
      "in English, please",
      "Did you get it sorted",
      "No",
      "Yes",
      "What was missing",
      "the first person could not find my order in the system",
      "How many times",
      "two",
      "Is it sorted out by now",
      "where once is not yet enough");

  final String tag;
  final String wanted;
  final String asked;
  final String no;
  final String yes;
  final String lacked;
  final String lack;
  final String contacts;
  final String contacted;
  final String sorted;
  final String thanks;

  Tongue(
      String tag,
      String wanted,
      String asked,
      String no,
      String yes,
      String lacked,
      String lack,
      String contacts,
      String contacted,
      String sorted,
      String thanks) {
    this.tag = tag;
    this.wanted = wanted;
    this.asked = asked;
    this.no = no;
    this.yes = yes;
    this.lacked = lacked;
    this.lack = lack;
    this.contacts = contacts;
    this.contacted = contacted;
    this.sorted = sorted;
    this.thanks = thanks;
  }
}
