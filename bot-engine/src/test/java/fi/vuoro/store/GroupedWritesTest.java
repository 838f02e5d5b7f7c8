package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GroupedWritesTest {

  private final Documents documents = mock();
  private final List<Command> commands = new ArrayList<>();
  private final GroupedWrites writes = new GroupedWrites(documents);

  /** A command that the server has not answered yet. */
  private record Command(List<String> ids, Sinks.One<List<Boolean>> answer) {}

  @BeforeEach
  void aServerThatAnswersWhenItIsTold() {
    when(documents.writeNext(anyList()))
        .thenAnswer(
            call -> {
              List<Stored> group = call.getArgument(0);
              Command command = new Command(group.stream().map(Stored::id).toList(), Sinks.one());
              commands.add(command);
              return command.answer().asMono();
            });
  }

  @Test
  void atRestAWriteWaitsForNobody() {
    CompletableFuture<Boolean> one = write("one");

    assertThat(commands).extracting(Command::ids).containsExactly(List.of("one"));
    commands.getFirst().answer().tryEmitValue(List.of(true));
    assertThat(one).isCompletedWithValue(true);
  }

  @Test
  void whatComesWhileOthersAreOnTheirWayGoesTogether() {
    twoAreOnTheirWay();
    CompletableFuture<Boolean> three = write("three");
    CompletableFuture<Boolean> four = write("four");
    assertThat(commands).extracting(Command::ids).containsExactly(List.of("one"), List.of("two"));

    commands.getFirst().answer().tryEmitValue(List.of(true));
    assertThat(commands).extracting(Command::ids).last().isEqualTo(List.of("three", "four"));
    commands.getLast().answer().tryEmitValue(List.of(true, false));

    assertThat(three).isCompletedWithValue(true);
    assertThat(four).isCompletedWithValue(false);
  }

  @Test
  void aGroupIsBoundedAndNobodyIsLeftBehind() {
    twoAreOnTheirWay();
    List<CompletableFuture<Boolean>> many =
        IntStream.range(0, 300).mapToObj(i -> write("w" + i)).toList();

    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      assertThat(command.ids()).hasSizeLessThanOrEqualTo(128);
      command.answer().tryEmitValue(command.ids().stream().map(id -> true).toList());
    }

    assertThat(many).allSatisfy(write -> assertThat(write).isCompletedWithValue(true));
  }

  @Test
  void aFailureIsToldToAllThatItConcernsAndToNobodyElse() {
    twoAreOnTheirWay();
    CompletableFuture<Boolean> three = write("three");
    CompletableFuture<Boolean> four = write("four");
    commands.getFirst().answer().tryEmitValue(List.of(true));
    CompletableFuture<Boolean> five = write("five");

    commands.getLast().answer().tryEmitError(new StoreFailure("gone", new RuntimeException()));
    commands.getLast().answer().tryEmitValue(List.of(true));

    assertThatThrownBy(three::join).hasCauseInstanceOf(StoreFailure.class);
    assertThatThrownBy(four::join).hasCauseInstanceOf(StoreFailure.class);
    assertThat(five).isCompletedWithValue(true);
  }

  @Test
  void aClosedStoreIsToldToo() {
    when(documents.writeNext(anyList())).thenThrow(new IllegalStateException("closed"));

    List<CompletableFuture<Boolean>> many =
        IntStream.range(0, 3).mapToObj(i -> write("w" + i)).toList();

    assertThat(many).allSatisfy(write -> assertThat(write).isCompletedExceptionally());
  }

  private void twoAreOnTheirWay() {
    for (String id : List.of("one", "two")) {
      writes.write(Stored.first(id, Map.of())).subscribe();
    }
  }

  private CompletableFuture<Boolean> write(String id) {
    Mono<Boolean> written = writes.write(Stored.first(id, Map.of()));
    return written.toFuture();
  }
}
