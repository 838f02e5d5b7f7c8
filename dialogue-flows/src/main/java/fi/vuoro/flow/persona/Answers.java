package fi.vuoro.flow.persona;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to answer to each question, the least given first, so that many conversations
 * together go every way there is.
 */
final class Answers {
  private static final int FEW = 20;

  private final Map<String, Map<Value, Integer>> given = new HashMap<>();
  private final Random chance;

  Answers(Random chance) {
    this.chance = chance;
  }

  /** The answer to give now. */
  Value next(AskedQuestion question, Speech speech) {
    Map<Value, Integer> counts = given.computeIfAbsent(question.step(), step -> new HashMap<>());
    List<Value> all = all(question.presentation(), speech);
    int fewest = all.stream().mapToInt(value -> counts.getOrDefault(value, 0)).min().orElse(0);
    List<Value> rare =
        all.stream().filter(value -> counts.getOrDefault(value, 0) == fewest).toList();
    Value least = rare.get(chance.nextInt(rare.size()));
    counts.merge(least, 1, Integer::sum);
    return least;
  }

  /** Another one than this. */
  @Nullable Value other(AskedQuestion question, Value than, Speech speech) {
    List<Value> others =
        all(question.presentation(), speech).stream().filter(v -> !v.equals(than)).toList();
    return others.isEmpty() ? null : others.get(chance.nextInt(others.size()));
  }

  private List<Value> all(Presentation presentation, Speech speech) {
    return switch (presentation) {
      case Presentation.FreeText text -> texts(text, speech);
      case Presentation.One one -> values(one.options());
      case Presentation.Many many -> some(many);
      case Presentation.Scale scale ->
          IntStream.rangeClosed(scale.min(), scale.max())
              .<Value>mapToObj(Value.Number::of)
              .toList();
      case Presentation.NumberField number -> numbers(number);
      case Presentation.DateField date -> moments(date);
      case Presentation.Ranking ranking -> orders(ranking);
      case Presentation.FileUpload file -> List.of(picture(file));
    };
  }

  private List<Value> texts(Presentation.FreeText text, Speech speech) {
    String kind =
        switch (text.format()) {
          case PLAIN -> "reasons";
          case EMAIL -> "email";
          case TEL -> "phone";
          case POSTCODE -> "postcode";
        };
    return IntStream.range(0, FEW)
        .<Value>mapToObj(i -> new Value.Words(speech.phrase(kind, chance)))
        .distinct()
        .toList();
  }

  private static List<Value> values(List<Choice> options) {
    return options.stream().<Value>map(option -> new Value.Words(option.value())).toList();
  }

  private static List<Value> some(Presentation.Many many) {
    List<Value> each = values(many.options());
    List<Value> some = new ArrayList<>();
    for (int size = Math.max(1, many.min()); size <= Math.min(many.max(), each.size()); size++) {
      for (int first = 0; first + size <= each.size(); first++) {
        some.add(new Value.Items(each.subList(first, first + size)));
      }
    }
    return some;
  }

  private static List<Value> numbers(Presentation.NumberField field) {
    BigDecimal min = field.min() == null ? BigDecimal.ZERO : field.min();
    BigDecimal max = field.max() == null ? min.add(BigDecimal.valueOf(100)) : field.max();
    BigDecimal middle = min.add(max).divideToIntegralValue(BigDecimal.TWO);
    return List.of(new Value.Number(min), new Value.Number(middle.max(min)), new Value.Number(max));
  }

  private static List<Value> moments(Presentation.DateField field) {
    String usual =
        switch (field.part()) {
          case DATE -> "2026-02-20";
          case TIME -> "14:30";
        };
    boolean early = field.min() != null && usual.compareTo(field.min()) < 0;
    boolean late = field.max() != null && usual.compareTo(field.max()) > 0;
    String within = early ? field.min() : late ? field.max() : usual;
    return List.of(new Value.Words(String.valueOf(within)));
  }

  private static List<Value> orders(Presentation.Ranking ranking) {
    List<Value> each = values(ranking.options());
    List<Value> orders = new ArrayList<>();
    for (int first = 0; first < each.size(); first++) {
      List<Value> order = new ArrayList<>(each.subList(first, each.size()));
      order.addAll(each.subList(0, first));
      orders.add(new Value.Items(new ArrayList<>(order.subList(0, ranking.top()))));
    }
    return orders;
  }

  private static Value picture(Presentation.FileUpload upload) {
    boolean pictures = upload.accept().stream().anyMatch(type -> type.startsWith("image/"));
    String type = pictures ? "image/png" : upload.accept().getFirst().replace("*", "plain");
    return new Value.Fields(
        Map.of(
            "id", new Value.Words("fl_rehearsed"),
            "name", new Value.Words("picture.png"),
            "mediaType", new Value.Words(type),
            "bytes", Value.Number.of(1)));
  }
}
