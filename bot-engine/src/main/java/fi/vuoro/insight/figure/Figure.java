package fi.vuoro.insight.figure;

import fi.vuoro.insight.statistics.Confidence;
import java.util.Optional;

/** A figure of a report: one number from the answers to the questions of one metric. */
public interface Figure {

  /** The figure's name in the API, such as {@code nps}. */
  String name();

  /** The metric of the questions whose answers it takes; most often the same word as the name. */
  String metric();

  /** How the interval is made: {@code adjusted-wald}, {@code wilson} or {@code t}. */
  String method();

  /** What it means, for people. */
  Definition definition();

  /**
   * The figure of these answers; empty when there is no answer on its scale. Answers off the scale
   * do not count.
   */
  Optional<Estimate> of(Observations answers, Confidence confidence);
}
