package fi.vuoro.flow.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * An index in memory that ranks entries by BM25 over their concepts, and, with less weight, over
 * pieces of four letters, which misspelt and compound words have in common. Immutable.
 */
final class Bm25 {
  private static final String CONCEPTS = "concepts";
  private static final String PIECES = "pieces";
  private static final int PIECE = 4;
  private static final float PIECES_COUNT = .2f;

  private final IndexSearcher searcher;
  private final int entries;
  private final Map<String, Integer> with = new HashMap<>();

  /** An index of entries, each given by what its questions are made of. */
  Bm25(List<List<Term>> entries) {
    this.entries = entries.size();
    entries.forEach(terms -> concepts(terms).forEach(one -> with.merge(one, 1, Integer::sum)));
    try {
      Directory memory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(new WhitespaceAnalyzer())
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setMergeScheduler(new SerialMergeScheduler());
      try (IndexWriter writer = new IndexWriter(memory, config)) {
        for (List<Term> terms : entries) {
          writer.addDocument(document(terms));
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(memory));
      searcher.setQueryCache(null);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Document document(List<Term> terms) {
    Document document = new Document();
    document.add(new TextField(CONCEPTS, joined(concepts(terms)), Field.Store.NO));
    document.add(new TextField(PIECES, joined(pieces(terms)), Field.Store.NO));
    return document;
  }

  private static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(" "));
  }

  private static List<String> concepts(List<Term> terms) {
    return terms.stream().map(Term::concept).toList();
  }

  private static List<String> pieces(List<Term> terms) {
    List<String> pieces = new ArrayList<>();
    for (Term term : terms) {
      for (int i = 0; i + PIECE <= term.stem().length(); i++) {
        pieces.add(term.stem().substring(i, i + PIECE));
      }
    }
    return pieces;
  }

  /** The numbers of the entries that fit best, the best first. */
  List<Integer> best(List<Term> question, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String concept : concepts(question)) {
      query.add(term(CONCEPTS, concept), BooleanClause.Occur.SHOULD);
    }
    for (String piece : pieces(question)) {
      query.add(new BoostQuery(term(PIECES, piece), PIECES_COUNT), BooleanClause.Occur.SHOULD);
    }
    try {
      List<Integer> best = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query.build(), most).scoreDocs) {
        best.add(found.doc);
      }
      return best;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static TermQuery term(String field, String text) {
    return new TermQuery(new org.apache.lucene.index.Term(field, text));
  }

  /** Whether any entry asks about a concept. */
  boolean knows(String concept) {
    return with(concept) > 0;
  }

  /** How much a concept tells one entry from another: the rarer, the more. */
  double weight(String concept) {
    int with = with(concept);
    return Math.log(1 + (entries - with + .5) / (with + .5));
  }

  private int with(String concept) {
    return with.getOrDefault(concept, 0);
  }
}
