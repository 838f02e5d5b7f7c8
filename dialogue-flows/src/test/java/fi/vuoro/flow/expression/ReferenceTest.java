package fi.vuoro.flow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "nps <= 6 and not(solved) -> nps@0 solved@17",
        "\" \" + customer.firstName -> customer.firstName@6",
        "nps > 3 or nps < 1 -> nps@0 nps@11",
        "nps between low and high -> nps@0 low@12 high@20",
        "some b in babies satisfies b.fever and nps > 3 -> babies@10 nps@39",
        "babies[weight < limit] -> babies@0 weight@7? limit@16?",
        "for i in 1..n return i + x -> n@12 x@25",
        "{a: nps, b: a} -> nps@4",
        "label.reason -> label.reason@0",
        "(today - orderedOn).days -> today@1 orderedOn@9",
        "and list(extras) -> extras@9",
        "nps in (low, high) -> nps@0 low@8 high@13",
        "reason = \"nps\" or nps > 3 -> reason@0 nps@18",
        "babies[item.weight > 3] -> babies@0",
        "function(x) x + y -> y@16",
      })
  void every_use_of_a_name_is_found_where_it_stands(String source, String expected) {
    StringBuilder found = new StringBuilder();
    for (Reference name : Expression.of(source).names()) {
      String mark = name.perhapsField() ? "?" : "";
      found.append(name.dotted()).append('@').append(name.offset()).append(mark).append(' ');
      assertThat(source.substring(name.offset(), name.offset() + name.length()))
          .isEqualTo(name.dotted());
    }

    assertThat(found.toString().strip()).isEqualTo(expected);
  }

  @Test
  void what_the_engine_answers_to_and_what_feel_means_are_no_ids() {
    assertThat(new String[] {"customer", "today", "and", "satisfies", "item", "label"})
        .allMatch(Reserved::contains);
    assertThat(new String[] {"nps", "android", "reason", "ordering"}).noneMatch(Reserved::contains);
  }
}
