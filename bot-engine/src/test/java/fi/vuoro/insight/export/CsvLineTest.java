package fi.vuoro.insight.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

  @Test
  void values_stand_between_commas_and_nothing_for_null() {
    assertThat(CsvLine.of(Arrays.asList("nps", 9L, null, true, 8.5)))
        .isEqualTo("nps,9,,true,8.5\r\n");
  }

  @Test
  void what_would_break_the_line_is_quoted() {
    assertThat(CsvLine.of(List.of("a,b", "say \"hi\"", "two\nlines", " spaced ")))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" spaced \"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+358 40", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void what_a_spreadsheet_would_calculate_is_text(String text) {
    assertThat(CsvLine.of(List.of(text))).containsPattern("^\"?'");
  }

  @Test
  void a_negative_number_stays_a_number() {
    assertThat(CsvLine.of(List.of(-5L, -0.5))).isEqualTo("-5,-0.5\r\n");
  }

  @Test
  void what_is_not_finite_is_no_number() {
    assertThat(CsvLine.of(List.of(Double.POSITIVE_INFINITY, List.of(Double.NaN), 1e39)))
        .isEqualTo(",[null],1" + "0".repeat(39) + "\r\n");
  }

  @Test
  void lists_and_maps_are_json() {
    assertThat(CsvLine.of(List.of(List.of("tv", "radio"), Map.of("tv", 60L))))
        .isEqualTo("\"[\"\"tv\"\",\"\"radio\"\"]\",\"{\"\"tv\"\":60}\"\r\n");
  }
}
