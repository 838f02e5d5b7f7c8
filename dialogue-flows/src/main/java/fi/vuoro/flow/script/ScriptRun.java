package fi.vuoro.flow.script;

import fi.vuoro.flow.engine.CallError;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Entry;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Reach;
import fi.vuoro.flow.engine.Reaching;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Trait;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.json.ValueJson;
import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.ChatScript.Line;
import fi.vuoro.flow.value.Value;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a chat script against a dialogue, and replays the journal that it leaves. */
public final class ScriptRun {
  /** A script has every channel, and an address in each. */
  private static final Reaching EVERYWHERE = (channel, address) -> new Reach.Ready();

  private final ChatScript script;
  private final Dialogue dialogue;
  private final Rehearsal rehearsal;
  private int since;
  private int matched;

  private ScriptRun(ChatScript script, Dialogue dialogue, Reader reader, Knowledge knowledge) {
    this.script = script;
    this.dialogue = dialogue;
    this.rehearsal =
        new Rehearsal(
            dialogue,
            new Understanding(dialogue, reader, knowledge, EVERYWHERE),
            started(script, dialogue));
  }

  /**
   * Runs it to the end.
   *
   * @param knowledge that answers what customers ask in it
   * @return the conversation that was held
   * @throws ScriptError at the first line that does not hold
   */
  public static Rehearsal run(
      ChatScript script, Dialogue dialogue, Reader reader, Knowledge knowledge) {
    ScriptRun run = new ScriptRun(script, dialogue, reader, knowledge);
    script.chat().forEach(run::line);
    run.noOpenCalls(run.lastLine());
    run.end();
    run.replay();
    return run.rehearsal;
  }

  private static Input.Started started(ChatScript script, Dialogue dialogue) {
    String language =
        script.language() == null ? dialogue.flow().languages().getFirst() : script.language();
    Map<String, Trait> traits = new LinkedHashMap<>();
    script.customer().forEach((name, value) -> traits.put(name, new Trait(value, script.at())));
    return new Input.Started(
        "start",
        script.at(),
        script.zone(),
        language,
        script.channel(),
        script.seed(),
        Moments.typed(dialogue.flow(), script.context()),
        traits,
        true);
  }

  private void line(Line line) {
    switch (line) {
      case Line.BotSays says -> expect(line, quoted(says.part()), containing(says.part()));
      case Line.BotMatches matches ->
          expect(
              line,
              "/" + matches.pattern() + "/",
              text -> matches.pattern().matcher(plain(text)).find());
      case Line.BotSilent silent -> silent(line);
      case Line.User user -> input(line, () -> writes(user.words()));
      case Line.Tap tap -> input(line, () -> tap(tap));
      case Line.Wished wished -> input(line, () -> wish(wished));
      case Line.Answers answers -> answers(answers);
      case Line.After after ->
          input(
              line,
              () -> rehearsal.passesUntil(after.span().after(rehearsal.now(), script.zone())));
      case Line.Moves moves ->
          input(
              line, () -> rehearsal.happens((id, at) -> new Input.Moved(id, at, moves.channel())));
      case Line.Agent agent ->
          input(
              line,
              () ->
                  rehearsal.happens((id, at) -> new Input.AgentSaid(id, at, agent.words(), null)));
      case Line.AgentLeaves leaves ->
          input(line, () -> rehearsal.happens((id, at) -> new Input.HandedBack(id, at, null)));
      case Line.Signal signal ->
          input(
              line,
              () ->
                  rehearsal.happens(
                      (id, at) -> new Input.SignalCame(id, at, signal.type(), signal.data())));
      case Line.Stub stub -> stub(stub);
      case Line.Case handed -> handedOff(handed);
      case Line.Offered content -> offered(content);
      case Line.StatusIs status -> status(line.line(), status.status());
    }
  }

  private void input(Line line, Runnable what) {
    noOpenCalls(line.line());
    since = rehearsal.messages().size();
    matched = since;
    what.run();
  }

  private void writes(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        rehearsal.passesUntil(rehearsal.now().plusSeconds(1));
      }
      rehearsal.writes(words.get(i));
    }
  }

  private void tap(Line.Tap tap) {
    if (!rehearsal.taps(tap.step(), tap.value())) {
      throw failed(tap.line(), "the question " + tap.step() + " was never asked");
    }
  }

  private void wish(Line.Wished wished) {
    Wish wish =
        Wish.of(wished.wish())
            .orElseThrow(
                () ->
                    failed(
                        wished.line(),
                        "there is no wish "
                            + wished.wish()
                            + "; there are "
                            + Arrays.stream(Wish.values())
                                .map(Wish::word)
                                .collect(Collectors.joining(", "))));
    rehearsal.wishes(wish, wished.language());
  }

  private void stub(Line.Stub stub) {
    @Nullable CallError error = null;
    for (CallError known : CallError.values()) {
      if (known.word().equals(stub.error())) {
        error = known;
      }
    }
    if (stub.error() != null && error == null) {
      throw failed(stub.line(), "a call fails with timeout, refused or bad-answer");
    }
    since = rehearsal.messages().size();
    matched = since;
    rehearsal.stub(stub.operation(), stub.result(), error);
  }

  private void handedOff(Line.Case handed) {
    boolean found =
        rehearsal.handoffs().stream()
            .anyMatch(
                h ->
                    fits(handed.team(), h.team())
                        && fits(handed.reason(), h.reason())
                        && fits(handed.priority(), h.priority()));
    if (!found) {
      throw failed(
          handed.line(),
          "expected that a person is asked for"
              + (handed.team() == null ? "" : " of the team " + handed.team())
              + (handed.reason() == null ? "" : " for the reason " + handed.reason())
              + (handed.priority() == null ? "" : " with priority " + handed.priority())
              + "; asked for: "
              + rehearsal.handoffs().stream()
                  .map(h -> h.team() + ", " + h.reason() + ", " + h.priority())
                  .toList());
    }
  }

  private static boolean fits(@Nullable String expected, @Nullable String is) {
    return expected == null || expected.equals(is);
  }

  private void offered(Line.Offered expected) {
    boolean found =
        rehearsal.offers().stream()
            .anyMatch(
                offer ->
                    offer.content().equals(expected.content())
                        && expected.with().entrySet().stream()
                            .allMatch(
                                value ->
                                    Objects.equals(
                                        value.getValue(), offer.with().get(value.getKey()))));
    if (!found) {
      throw failed(
          expected.line(),
          "expected that "
              + expected.content()
              + " is offered with "
              + ValueJson.write(new Value.Fields(expected.with()))
              + "; offered: "
              + rehearsal.offers().stream()
                  .map(o -> o.content() + " " + ValueJson.write(new Value.Fields(o.with())))
                  .toList());
    }
  }

  private void noOpenCalls(int line) {
    if (!rehearsal.openCalls().isEmpty()) {
      String name = Rehearsal.name(rehearsal.openCalls().getFirst());
      throw failed(
          line, "nothing answers the call " + name + "; write a line call: { " + name + ": ... }");
    }
  }

  private void expect(Line line, String what, Predicate<String> fits) {
    List<Message> messages = rehearsal.messages();
    for (int i = matched; i < messages.size(); i++) {
      Message message = messages.get(i);
      if (message.from() == Message.From.BOT && fits.test(shown(message))) {
        matched = i + 1;
        return;
      }
    }
    throw failed(line.line(), "expected the bot to say " + what);
  }

  private void silent(Line line) {
    if (rehearsal.messages().stream()
        .skip(matched)
        .anyMatch(message -> message.from() == Message.From.BOT)) {
      throw failed(line.line(), "expected the bot to say nothing");
    }
  }

  private void answers(Line.Answers expected) {
    Map<String, Value> given = given();
    expected
        .answers()
        .forEach(
            (key, value) -> {
              Value answer = Answers.of(given, key);
              if (!Objects.equals(value, answer)) {
                throw failed(
                    expected.line(),
                    "expected the answer "
                        + key
                        + " to be "
                        + ValueJson.write(value)
                        + ", it is "
                        + ValueJson.write(answer));
              }
            });
    List<String> others =
        given.keySet().stream().filter(key -> !Answers.names(expected.answers(), key)).toList();
    if (expected.exactly() && !others.isEmpty()) {
      throw failed(expected.line(), "expected no other answers, there are " + others);
    }
  }

  private Map<String, Value> given() {
    Map<String, Value> given = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> answer : rehearsal.state().answers().entrySet()) {
      Entry entry = answer.getValue();
      if (entry.value() != null && entry.n() > 0 && !entry.left()) {
        given.put(answer.getKey(), entry.value());
      }
    }
    return given;
  }

  private void status(int line, String expected) {
    String status = rehearsal.state().status().word();
    if (!status.equals(expected)) {
      throw failed(line, "expected the conversation to be " + expected + ", it is " + status);
    }
  }

  private void end() {
    State state = rehearsal.state();
    String end = script.end();
    if (end != null && !end.equals(state.status().word()) && !end.equals(state.outcome())) {
      String is = state.outcome() == null ? state.status().word() : state.outcome();
      throw failed(lastLine(), "expected the end " + end + ", it is " + is);
    }
  }

  private void replay() {
    List<String> recorded = rehearsal.journal().stream().map(Replay::json).toList();
    List<String> again = Replay.events(dialogue, rehearsal.journal());
    for (int i = 0; i < recorded.size(); i++) {
      if (i >= again.size() || !recorded.get(i).equals(again.get(i))) {
        throw failed(
            lastLine(),
            "the journal does not replay: event "
                + (i + 1)
                + " was "
                + recorded.get(i)
                + " and is now "
                + (i < again.size() ? again.get(i) : "missing"));
      }
    }
  }

  private int lastLine() {
    return script.chat().isEmpty() ? 1 : script.chat().getLast().line();
  }

  private ScriptError failed(int line, String what) {
    List<String> transcript = new ArrayList<>();
    rehearsal.messages().stream()
        .skip(since)
        .forEach(
            message ->
                transcript.add(
                    "    "
                        + message.from().name().toLowerCase(Locale.ROOT)
                        + ": "
                        + plain(shown(message))));
    String said = transcript.isEmpty() ? "    (nothing)" : String.join("\n", transcript);
    return new ScriptError(script.file(), line, what + "\n  since the last input:\n" + said);
  }

  /** The text with the labels of what can be chosen, as the customer sees it. */
  private static String shown(Message message) {
    return message.text() + Labels.of(message);
  }

  private static Predicate<String> containing(String part) {
    return text -> plain(text).contains(plain(part));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
