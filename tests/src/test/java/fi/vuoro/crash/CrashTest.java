package fi.vuoro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.crash.Customer.Acknowledged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Customers talk, and resend whatever was not acknowledged, while the service is killed again and
 * again. How often: the system property {@code vuoro.crash.kills}, 20 unless set; fewer only for a
 * try, with {@code -Dvuoro.crash.try=true}.
 */
class CrashTest {

  private static final int KILLS = Integer.getInteger("vuoro.crash.kills", 20);
  private static final int LEAST_KILLS = Boolean.getBoolean("vuoro.crash.try") ? 1 : 20;
  private static final int TALKING = 8;
  private static final int WAITING = 5;
  private static final long SEED = Long.getLong("vuoro.crash.seed", System.nanoTime());

  private final Tally tally = new Tally();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final List<Customer> customers = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatWasAcknowledgedIsThereExactlyOnceHoweverOftenTheServiceIsKilled(@TempDir Path folder)
      throws Exception {
    assertThat(KILLS).as("-Dvuoro.crash.kills").isGreaterThanOrEqualTo(LEAST_KILLS);
    var random = new Random(SEED);
    try (var service = new MortalService(folder);
        ExecutorService crowd = Executors.newFixedThreadPool(TALKING)) {
      service.start();
      var api = new ChatApi(service.url());
      List<Customer> waiting = halfWay(api);
      List<Future<?>> talks =
          Stream.generate(() -> new Random(random.nextLong()))
              .limit(TALKING)
              .<Future<?>>map(own -> crowd.submit(() -> talkUntilClosing(api, own)))
              .toList();

      for (int kill = 0; kill < KILLS; kill++) {
        tally.awaitMore(5 + random.nextInt(40));
        TimeUnit.MICROSECONDS.sleep(random.nextInt(10_000));
        service.kill();
        service.start();
      }
      closing.set(true);
      for (Future<?> talk : talks) {
        talk.get(3, TimeUnit.MINUTES);
      }
      waiting.forEach(CrashTest::finish);

      List<String> lost = found(CrashTest::lost);
      List<String> twice = found(CrashTest::twice);
      System.out.printf(
          "%d kills (seed %d): %d conversations, %d messages acknowledged, %d resent, %d lost, %d"
              + " twice%n",
          KILLS,
          SEED,
          customers.size(),
          tally.acknowledged(),
          tally.resent(),
          lost.size(),
          twice.size());
      assertThat(lost).isEmpty();
      assertThat(twice).isEmpty();
      assertThat(customers).allMatch(Customer::isOver);
      assertThat(customers).allSatisfy(CrashTest::isNumberedWithoutGaps);
      assertThat(found(Customer::differencesWhenSentAgain)).isEmpty();
      everyAnswerIsReportedOnce(new Reported(service.url(), Customer.FLOW));
      assertThat(tally.resent()).as("the kills came in the middle of the work").isPositive();
    }
  }

  /** One current row a key, with what was answered last, and everybody counted once. */
  private void everyAnswerIsReportedOnce(Reported reported)
      throws IOException, InterruptedException {
    JsonNode funnel = reported.funnel(customers.size());
    assertThat(funnel.path("started").asInt()).isEqualTo(customers.size());
    assertThat(funnel.path("completed").asInt()).isEqualTo(customers.size());

    List<JsonNode> answers = reported.answers();
    assertThat(answers)
        .extracting(one -> one.path("conversation").asString() + " " + one.path("key").asString())
        .doesNotHaveDuplicates();
    for (String step : List.of("nps", "solved")) {
      assertThat(
              answers.stream()
                  .filter(one -> one.path("step").asString().equals(step))
                  .filter(one -> one.hasNonNull("value"))
                  .map(one -> one.path("conversation").asString() + " " + one.path("value")))
          .as(step)
          .containsExactlyInAnyOrderElementsOf(
              customers.stream()
                  .filter(customer -> customer.tapped(step) != null)
                  .map(customer -> customer.conversation() + " " + customer.tapped(step))
                  .toList());
    }
  }

  /** Customers who said something before the first kill, and say no more until the last. */
  private List<Customer> halfWay(ChatApi api) {
    List<Customer> waiting = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      var customer = new Customer(api, tally, new Random(SEED + i));
      customer.goOn();
      waiting.add(customer);
    }
    customers.addAll(waiting);
    return waiting;
  }

  private void talkUntilClosing(ChatApi api, Random random) {
    while (!closing.get()) {
      var customer = new Customer(api, tally, random);
      customers.add(customer);
      finish(customer);
    }
  }

  private static void finish(Customer customer) {
    while (!customer.isOver()) {
      customer.goOn();
    }
  }

  private List<String> found(java.util.function.Function<Customer, List<String>> what) {
    return List.copyOf(customers).stream()
        .flatMap(customer -> what.apply(customer).stream())
        .toList();
  }

  private static List<String> lost(Customer customer) {
    List<JsonNode> told = customer.story().messages();
    return customer.acknowledged().stream()
        .filter(one -> !told.containsAll(one.answer().messages()))
        .map(Acknowledged::toString)
        .toList();
  }

  /** What the customer is said to have said, beyond what the customer said. */
  private static List<String> twice(Customer customer) {
    List<JsonNode> said = new ArrayList<>(saidByCustomer(customer.story()));
    customer.acknowledged().forEach(one -> said.remove(one.answer().messages().getFirst()));
    return said.stream().map(JsonNode::toString).toList();
  }

  private static List<JsonNode> saidByCustomer(Answer story) {
    return story.messages().stream()
        .filter(message -> message.path("from").asString().equals("customer"))
        .toList();
  }

  private static void isNumberedWithoutGaps(Customer customer) {
    List<JsonNode> told = customer.story().messages();
    assertThat(told)
        .extracting(message -> message.path("seq").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, told.size()).boxed().toList());
  }
}
