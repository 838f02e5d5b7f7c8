package fi.vuoro.insight.report;

import fi.vuoro.insight.column.Part;

/** The periods of a trend. */
enum Every {
  DAY("day", Part.DAY),
  WEEK("week", Part.WEEK),
  MONTH("month", Part.MONTH);

  private final String word;
  private final Part part;

  Every(String word, Part part) {
    this.word = word;
    this.part = part;
  }

  String word() {
    return word;
  }

  Part part() {
    return part;
  }
}
