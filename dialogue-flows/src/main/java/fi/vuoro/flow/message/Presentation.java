package fi.vuoro.flow.message;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which a channel shows a question: one of eight. */
public sealed interface Presentation {

  /** The name that clients draw by. */
  default String kind() {
    return switch (this) {
      case FreeText t -> "text";
      case One o -> "one";
      case Many m -> "many";
      case Scale s -> "scale";
      case NumberField n -> "number";
      case DateField d -> "date";
      case Ranking r -> "ranking";
      case FileUpload f -> "file";
    };
  }

  /** Free words; {@code maxLength} in characters. */
  record FreeText(boolean multiline, int maxLength, Format format) implements Presentation {
    /** What the words are expected to be. */
    public enum Format {
      PLAIN,
      EMAIL,
      TEL,
      POSTCODE
    }
  }

  /** One of the options. */
  record One(List<Choice> options) implements Presentation {
    public One {
      options = List.copyOf(options);
    }
  }

  /** From {@code min} to {@code max} of the options. */
  record Many(List<Choice> options, int min, int max) implements Presentation {
    public Many {
      options = List.copyOf(options);
    }
  }

  /** A whole number from {@code min} to {@code max}, drawn as {@code look}. */
  record Scale(int min, int max, @Nullable String lowLabel, @Nullable String highLabel, Look look)
      implements Presentation {
    /** How the points of the scale are drawn. */
    public enum Look {
      NUMBERS,
      STARS,
      SMILEYS,
      THUMBS
    }
  }

  /** A number with at most {@code decimals} decimals. */
  record NumberField(
      @Nullable BigDecimal min, @Nullable BigDecimal max, int decimals, @Nullable String unit)
      implements Presentation {}

  /** A calendar date or a time of day; bounds in ISO 8601. */
  record DateField(Part part, @Nullable String min, @Nullable String max) implements Presentation {
    /** Which part of a moment is asked. */
    public enum Part {
      DATE,
      TIME
    }
  }

  /** The options in order of preference, the first {@code top} of them. */
  record Ranking(List<Choice> options, int top) implements Presentation {
    public Ranking {
      options = List.copyOf(options);
    }
  }

  /** A file of one of the accepted media types, at most {@code maxBytes} long. */
  record FileUpload(List<String> accept, long maxBytes) implements Presentation {
    public FileUpload {
      accept = List.copyOf(accept);
    }
  }
}
