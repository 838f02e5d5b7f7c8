package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The flows of a folder: its {@code .yaml}, {@code .yml} and {@code .json} files with an id and
 * steps, each with its translations beside it in {@code <flow>.<language>.yaml}. A {@code
 * jargon.yaml} holds for all of them, and so does what lies in the folder {@code knowledge}.
 */
public final class FlowFolder implements Flows {
  private static final Pattern FILE = Pattern.compile("(.+)\\.(yaml|yml|json)");
  private static final String JARGON = "jargon.yaml";
  private static final Pattern KNOWLEDGE = Pattern.compile("(.+)\\.knowledge\\.(?:yaml|yml|json)");
  private static final String COMPANY = "knowledge";
  private static final Pattern TRANSLATION =
      Pattern.compile("(.+)\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.(?:yaml|yml|json)");

  private final Map<String, FlowSource> flows;

  private FlowFolder(Map<String, FlowSource> flows) {
    this.flows = Collections.unmodifiableMap(flows);
  }

  /**
   * The flows in that folder as they are now, not those in folders below it. A file that is no flow
   * is passed over; one that can't be read as YAML is a flow by the name of the file, so that what
   * is wrong with it is found.
   */
  public static FlowFolder at(Path folder) throws IOException {
    Map<String, FlowSource> flows = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      boolean aside = name(file).equals(JARGON) || KNOWLEDGE.matcher(name(file)).matches();
      if (!aside && !isTranslation(file)) {
        FlowSource source = file(file);
        String id = id(source.main(), stem(file));
        if (id != null) {
          flows.putIfAbsent(id, source);
        }
      }
    }
    return new FlowFolder(flows);
  }

  /** The flow in that file, with the translations and the jargon beside it. */
  public static FlowSource file(Path file) throws IOException {
    Map<String, Source> translations = new LinkedHashMap<>();
    Source knowledge = null;
    String stem = stem(file);
    for (Path other : files(Optional.ofNullable(file.getParent()).orElse(Path.of("")))) {
      Matcher matcher = TRANSLATION.matcher(name(other));
      if (matcher.matches() && matcher.group(1).equals(stem)) {
        translations.put(matcher.group(2), Source.at(other));
      }
      Matcher known = KNOWLEDGE.matcher(name(other));
      if (known.matches() && known.group(1).equals(stem)) {
        knowledge = Source.at(other);
      }
    }
    Path jargon = file.resolveSibling(JARGON);
    return new FlowSource(
        Source.at(file),
        translations,
        Files.isRegularFile(jargon) ? Source.at(jargon) : null,
        knowledge);
  }

  /**
   * What the company knows, for every flow: the files in the folder {@code knowledge} in that one.
   */
  public static List<Source> company(Path folder) throws IOException {
    Path there = folder.resolve(COMPANY);
    List<Source> sources = new ArrayList<>();
    for (Path file : Files.isDirectory(there) ? files(there) : List.<Path>of()) {
      sources.add(Source.at(file));
    }
    return sources;
  }

  @Override
  public Optional<FlowSource> find(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  @Override
  public Collection<String> ids() {
    return flows.keySet();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> FILE.matcher(name(f)).matches() && Files.isRegularFile(f))
          .sorted()
          .toList();
    }
  }

  /** Whether it belongs to another file: {@code x.fi.yaml} beside {@code x.yaml}. */
  private static boolean isTranslation(Path file) {
    Matcher matcher = TRANSLATION.matcher(name(file));
    return matcher.matches()
        && Stream.of("yaml", "yml", "json")
            .anyMatch(end -> Files.exists(file.resolveSibling(matcher.group(1) + "." + end)));
  }

  private static @Nullable String id(Source source, String stem) {
    Findings findings = new Findings(source.file());
    Node root = new YamlTree(findings).read(source);
    if (findings.hasErrors()) {
      return stem;
    }
    boolean isFlow = root instanceof Node.Entries entries && entries.find("steps").isPresent();
    if (!isFlow) {
      return null;
    }
    return root instanceof Node.Entries entries
            && entries.value("id").orElse(null) instanceof Node.Scalar id
        ? id.text()
        : stem;
  }

  private static String stem(Path file) {
    Matcher matcher = FILE.matcher(name(file));
    return matcher.matches() ? matcher.group(1) : name(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
