package fi.vuoro.insight;

import fi.vuoro.insight.ces.Ces;
import fi.vuoro.insight.ces.CesShare;
import fi.vuoro.insight.csat.Csat;
import fi.vuoro.insight.fcr.Fcr;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.mean.MetricMean;
import fi.vuoro.insight.nps.Nps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalog of report figures.
 *
 * @param all every figure, in the order of a report; the first of a metric is its main figure
 */
public record Figures(List<Figure> all) {

  /** Every figure of the product: a new one is one line here. */
  public static final Figures STANDARD =
      new Figures(
          List.of(
              new Nps(), //
              new Csat(),
              new Ces(),
              new CesShare(),
              new Fcr()));

  public Figures {
    all = List.copyOf(all);
  }

  /**
   * The figures of a metric, the main one first; the mean for a metric that the catalog doesn't
   * know.
   */
  public List<Figure> of(String metric) {
    List<Figure> own = all.stream().filter(figure -> figure.metric().equals(metric)).toList();
    return own.isEmpty() ? List.of(new MetricMean(metric)) : own;
  }

  /** The figure of that name, if the catalog has it. */
  public Optional<Figure> named(String name) {
    return all.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  /** Every figure with its definition, the mean of other metrics last. */
  public List<Figure> defined() {
    return Stream.concat(all.stream(), Stream.of(new MetricMean(MetricMean.NAME))).toList();
  }
}
