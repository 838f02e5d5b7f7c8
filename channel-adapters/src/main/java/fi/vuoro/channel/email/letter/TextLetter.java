package fi.vuoro.channel.email.letter;

import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.Utterance.Wording;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The letter for those who read mail as text. */
final class TextLetter {
  private final String sender;
  private final boolean answered;

  TextLetter(String sender, boolean answered) {
    this.sender = sender;
    this.answered = answered;
  }

  String of(Utterance utterance) {
    Wording wording = utterance.wording();
    List<String> parts = new ArrayList<>();
    for (Message message : utterance.messages()) {
      if (message.from() == Message.From.AGENT) {
        String name = message.name();
        parts.add(name == null ? wording.text("channel.email.agent") : name);
      }
      parts.add(said(message, wording));
    }
    Message.AskedQuestion question = utterance.question();
    if (question != null && answered && !question.wishes().isEmpty()) {
      parts.add(
          wording.text(
              "channel.email.wishes",
              Map.of(
                  "wishes",
                  question.wishes().stream()
                      .map(wish -> wish(wish, wording))
                      .collect(Collectors.joining(" · ")))));
    }
    String onward = question == null ? "channel.email.open" : "channel.email.browser";
    parts.add(wording.text(onward) + "\n" + utterance.links().conversation());
    // The mark at which mail programs know that what follows is not the letter itself.
    parts.add("-- \n" + foot(utterance));
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private String said(Message message, Wording wording) {
    Message quiet =
        answered || message.question() == null
            ? message
            : new Message(
                message.seq(),
                message.from(),
                message.kind(),
                message.text(),
                null,
                message.actions(),
                message.media(),
                message.at(),
                message.name());
    return PlainText.of(quiet, wording);
  }

  private static String wish(Wish wish, Wording wording) {
    return "“" + wording.text("wish." + wish.word()) + "”";
  }

  private String foot(Utterance utterance) {
    Wording wording = utterance.wording();
    return wording.text("channel.email.why", Map.of("sender", sender))
        + "\n"
        + wording.text("channel.email.preferences")
        + ": "
        + utterance.links().preferences()
        + "\n"
        + wording.text("channel.email.unsubscribe")
        + ": "
        + utterance.links().unsubscribe();
  }
}
