package fi.vuoro.respondents;

import fi.vuoro.chat.ChatApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Customers with what each replies, as they are written in {@code respondents/FLOW.yaml}.
 *
 * @param all in the order in which they come
 */
public record Respondents(List<Respondent> all) {

  public Respondents {
    all = all.stream().sorted(Comparator.comparing(Respondent::at)).toList();
  }

  /** Those of these flows together. */
  public static Respondents of(String... flows) {
    List<Respondent> all = new ArrayList<>();
    for (String flow : flows) {
      all.addAll(read(flow));
    }
    return new Respondents(all);
  }

  private static List<Respondent> read(String flow) {
    String file = "/respondents/" + flow + ".yaml";
    try (InputStream stream = Objects.requireNonNull(Respondents.class.getResourceAsStream(file))) {
      var read =
          (Map<?, ?>)
              new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(stream);
      return ((List<?>) Objects.requireNonNull(read.get("customers")))
          .stream().map(customer -> Respondent.of(flow, (Map<?, ?>) customer)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds every conversation, each at its time; the clock must be the service's. */
  public void visit(ChatApi api, SetClock clock) {
    for (Respondent each : all) {
      clock.set(each.at());
      each.visit(api);
    }
  }
}
