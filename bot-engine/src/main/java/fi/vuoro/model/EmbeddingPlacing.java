package fi.vuoro.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/** Texts placed by an embedding model. */
record EmbeddingPlacing(EmbeddingModel model) implements Placing {
  @Override
  public List<float[]> of(List<String> texts) {
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    List<float[]> placed =
        model.embedAll(segments).content().stream().map(Embedding::vector).toList();
    if (placed.size() != texts.size() || placed.stream().anyMatch(v -> v.length == 0)) {
      throw new Unanswered(Unanswered.Reason.NONSENSE);
    }
    return placed;
  }
}
