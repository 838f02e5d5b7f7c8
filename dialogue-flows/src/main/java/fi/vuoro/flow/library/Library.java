package fi.vuoro.flow.library;

import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.Flows;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ready flows. Each lies in a folder of its own under {@code library/} in the resources, with
 * its chat scripts beside it; a folder more is a ready flow more.
 */
public final class Library implements Flows {
  private static final String FILE = "flow.yaml";
  private static final String KNOWLEDGE = "flow.knowledge.yaml";

  private final Map<String, FlowSource> flows;

  private Library(Map<String, FlowSource> flows) {
    this.flows = Collections.unmodifiableMap(new TreeMap<>(flows));
  }

  /** All of them, by id. */
  public static Flows flows() {
    return Shelf.LIBRARY;
  }

  @Override
  public Optional<FlowSource> find(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  @Override
  public Collection<String> ids() {
    return flows.keySet();
  }

  private static Library load() {
    URL folder = Objects.requireNonNull(Library.class.getResource("/library"));
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return in(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return in(jar.getPath("/library"));
      }
    } catch (URISyntaxException | IOException broken) {
      throw new UncheckedIOException(new IOException("the ready flows can't be read", broken));
    }
  }

  private static Library in(Path folder) throws IOException {
    Map<String, FlowSource> flows = new TreeMap<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path flow : inside.filter(f -> Files.isRegularFile(f.resolve(FILE))).toList()) {
        String id = flow.getFileName().toString().replace("/", "");
        byte[] bytes = Files.readAllBytes(flow.resolve(FILE));
        Path known = flow.resolve(KNOWLEDGE);
        Source knowledge =
            Files.isRegularFile(known)
                ? new Source("library/" + id + "/" + KNOWLEDGE, Files.readAllBytes(known))
                : null;
        Source main = new Source("library/" + id + "/" + FILE, bytes);
        flows.put(id, FlowSource.of(main).knowing(knowledge));
      }
    }
    return new Library(flows);
  }

  /** Loaded at the first use, and once. */
  private static final class Shelf {
    private static final Library LIBRARY = load();
  }
}
