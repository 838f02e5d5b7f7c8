package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.plain.Splitting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Options as buttons or as a list. No answer's label is cut so that it may be taken for another:
 * where one is too long, all have numbers, which stand beside the labels in full.
 */
final class Menu {
  private final List<Option> options;
  private final String conversation;
  private final long seq;

  /** At most as many options as a list takes. */
  Menu(List<Option> options, String conversation, long seq) {
    this.options = options;
    this.conversation = conversation;
    this.seq = seq;
  }

  /** Whether some answer can't be read in full on what is pressed, so that the text must say it. */
  boolean leavesWordsOut() {
    return !readable(title()) && (buttons() || !readable(Piece.DESCRIPTION));
  }

  /** The text with what is to be pressed under it. */
  Piece under(String body, String opener) {
    if (options.isEmpty()) {
      return new Piece.Text(body);
    }
    return buttons()
        ? new Piece.Buttons(body, asButtons())
        : new Piece.Rows(body, fitting(opener, Piece.BUTTON), rows());
  }

  private boolean buttons() {
    return options.size() <= Piece.BUTTONS;
  }

  private int title() {
    return buttons() ? Piece.BUTTON : Piece.TITLE;
  }

  private List<Piece.Button> asButtons() {
    List<String> titles = titles();
    return IntStream.range(0, options.size())
        .mapToObj(i -> new Piece.Button(id(i), titles.get(i)))
        .toList();
  }

  private List<Piece.Row> rows() {
    List<String> titles = titles();
    List<Piece.Row> rows = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      String detail = titles.get(i).equals(option.label()) ? option.detail() : option.label();
      rows.add(new Piece.Row(id(i), titles.get(i), fitting(detail, Piece.DESCRIPTION)));
    }
    return rows;
  }

  /** As different from each other as WhatsApp wants them. */
  private List<String> titles() {
    boolean readable = readable(title());
    Set<String> taken = new HashSet<>();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      String number = Integer.toString(i + 1);
      String title =
          readable || !answers(options.get(i)) ? fitting(options.get(i).label(), title()) : number;
      titles.add(taken.add(title) ? title : number);
    }
    return titles;
  }

  private boolean readable(int most) {
    List<String> answers =
        options.stream().filter(Menu::answers).map(option -> option.label().strip()).toList();
    return answers.stream().allMatch(label -> label.length() <= most)
        && answers.stream().distinct().count() == answers.size();
  }

  private static boolean answers(Option option) {
    return option.meaning() instanceof Tap.Meaning.Option;
  }

  private String id(int index) {
    return options.get(index).id(conversation, seq);
  }

  private static String fitting(String text, int most) {
    return text.length() <= most ? text : Splitting.parts(text, most - 1).getFirst() + "…";
  }
}
