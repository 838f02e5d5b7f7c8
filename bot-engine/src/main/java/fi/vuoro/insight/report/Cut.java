package fi.vuoro.insight.report;

import fi.vuoro.insight.column.Dimension;
import fi.vuoro.insight.column.Part;
import org.jspecify.annotations.Nullable;

/** What a breakdown is by. */
enum Cut {
  TOUCHPOINT("touchpoint", Part.TOUCHPOINT, Dimension.TOUCHPOINT),
  JOURNEY_STAGE("journeyStage", Part.JOURNEY_STAGE, Dimension.JOURNEY_STAGE),
  CHANNEL("channel", Part.CHANNEL, Dimension.CHANNEL),
  LANGUAGE("language", Part.LANGUAGE, Dimension.LANGUAGE),
  SEGMENT("segment", Part.SEGMENT, null);

  private final String word;
  private final Part part;
  private final @Nullable Dimension dimension;

  Cut(String word, Part part, @Nullable Dimension dimension) {
    this.word = word;
    this.part = part;
    this.dimension = dimension;
  }

  String word() {
    return word;
  }

  Part part() {
    return part;
  }

  /** Null for segments, of which a customer may be in several. */
  @Nullable Dimension dimension() {
    return dimension;
  }
}
