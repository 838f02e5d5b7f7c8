package fi.vuoro.flow.engine;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/** Flows that are held in tests. */
final class Held {
  private Held() {}

  /** The dialogue of a flow. */
  static Dialogue dialogue(String flow) {
    Flow read =
        Objects.requireNonNull(FlowReader.alone().read(Source.of("held.yaml", flow)).flow());
    return new Dialogue(read, Languages.BUILT_IN);
  }

  /** A conversation in English on the web that has just begun, where people can take over. */
  static Rehearsal talk(Dialogue dialogue) {
    return new Rehearsal(
        dialogue,
        new Understanding(dialogue, Reader.builtIn()),
        new Input.Started(
            "start",
            Instant.parse("2026-05-04T09:00:00Z"),
            ZoneId.of("Europe/Helsinki"),
            "en",
            "web",
            "1",
            Map.of(),
            Map.of(),
            true));
  }
}
