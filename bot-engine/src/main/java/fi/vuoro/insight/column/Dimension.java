package fi.vuoro.insight.column;

import java.util.List;

/** What answers are broken down by, one value an answer. */
public enum Dimension {
  TOUCHPOINT("touchpoint", "touchpoint"),
  JOURNEY_STAGE("journeyStage", "stage"),
  CHANNEL("channel", "channel"),
  LANGUAGE("language", "language");

  private final String word;
  private final String column;

  Dimension(String word, String column) {
    this.word = word;
    this.column = column;
  }

  /** Its name in the API. */
  public String word() {
    return word;
  }

  /** Its place in a group, from 0. */
  public int place() {
    return List.of(values()).indexOf(this);
  }

  String column() {
    return column;
  }

  /** Its value as a cell of a cross-table has it; only touchpoint and stage may be missing. */
  String cell() {
    return "coalesce(" + column + ", '')";
  }
}
