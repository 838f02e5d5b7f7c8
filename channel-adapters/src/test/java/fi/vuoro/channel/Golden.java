package fi.vuoro.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How every presentation looks in a channel, in three languages, as a file to be read. Where a look
 * is changed on purpose, the file is written anew by {@code -Dgolden=write}.
 */
public final class Golden {
  private Golden() {}

  /** Compares what is rendered with the file of the channel. */
  public static <P> void looks(Channel<P> channel, Function<P, String> drawn) throws IOException {
    String looks =
        List.of("fi", "sv", "en").stream()
            .flatMap(
                language ->
                    Said.presentations().entrySet().stream()
                        .map(
                            each ->
                                "== "
                                    + each.getKey()
                                    + ", "
                                    + language
                                    + "\n"
                                    + channel
                                        .render(
                                            Wordings.in(
                                                language,
                                                Said.utterance(
                                                    Said.text(1, "Hei!"),
                                                    Said.question(2, "Kysymys?", each.getValue()))))
                                        .stream()
                                        .map(drawn)
                                        .collect(Collectors.joining("\n--\n"))))
            .collect(Collectors.joining("\n\n", "", "\n"));
    Path file = Path.of("src/test/resources/looks", channel.name() + ".txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, looks);
    }
    assertThat(looks).isEqualTo(Files.readString(file));
  }
}
