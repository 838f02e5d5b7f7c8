package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.source.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "a\nb\n", "ä👍ö\n👍👍\nx", "\n\n"})
  void anOffsetLeadsToAPlaceAndBack(String text) {
    Lines lines = new Lines("file", text);

    for (int offset = 0; offset <= text.length(); offset++) {
      Place place = lines.at(offset);
      boolean inside =
          offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
      assertThat(lines.offset(place.line() - 1, place.column() - 1))
          .isEqualTo(inside ? offset - 1 : offset);
    }
  }
}
