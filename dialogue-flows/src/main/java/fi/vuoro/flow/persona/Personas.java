package fi.vuoro.flow.persona;

import fi.vuoro.flow.message.Presentation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The respondents there are. To add one, add its line here. */
public final class Personas {
  private static final int PATIENCE = 3;

  private Personas() {}

  /** All of them. */
  public static List<Persona> all() {
    return List.of(
        persona("terse", Scene::answer),
        persona("tapping", scene -> new Act.Taps(scene.value())),
        persona("talkative", Personas::talkative),
        persona("corrector", Personas::corrector),
        persona("skipper", Personas::skipper),
        persona("confused", Personas::confused),
        persona("angry", Personas::angry),
        persona("off-topic", Personas::offTopic),
        persona("hostile", Personas::hostile),
        persona("switching-language", Personas::switching),
        persona("leaving-and-coming-back", Personas::leaving));
  }

  private static Persona persona(String name, Function<Scene, Act> acts) {
    return new Persona() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Act next(Scene scene) {
        return scene.tries() < PATIENCE ? acts.apply(scene) : new Act.Taps(scene.value());
      }
    };
  }

  private static Act talkative(Scene scene) {
    String word = scene.speech().numberWord(scene.value(), scene.chance());
    String answer = word == null ? scene.speech().plainly(scene.value(), scene.question()) : word;
    return around("talkative", answer, scene);
  }

  /** Stands by it when asked again; which questions, goes by what the answer would be. */
  private static Act skipper(Scene scene) {
    boolean unwilling = Math.floorMod(scene.value().hashCode(), 2) == 0;
    return unwilling ? scene.says("skip") : scene.answer();
  }

  /** The scene's value is meant also where another was said first. */
  private static Act corrector(Scene scene) {
    String answer = scene.speech().plainly(scene.value(), scene.question());
    String first =
        scene.other() == null ? null : scene.speech().plainly(scene.other(), scene.question());
    return first == null || answer == null || isText(scene)
        ? scene.answer()
        : scene.answer(first + ", " + scene.speech().around("correct", answer, scene.chance()));
  }

  private static Act confused(Scene scene) {
    return switch (scene.tries()) {
      case 0 -> scene.says(scene.turn() % 2 == 0 ? "plainer" : "why");
      default -> scene.answer();
    };
  }

  private static Act angry(Scene scene) {
    String answer = scene.speech().plainly(scene.value(), scene.question());
    return isText(scene) || answer == null
        ? scene.answer(answer == null ? null : answer.toUpperCase(Locale.ROOT) + "!!!")
        : around("angry", answer, scene);
  }

  private static Act offTopic(Scene scene) {
    return scene.tries() == 0 && scene.turn() % 2 == 0 ? scene.says("wonder") : scene.answer();
  }

  private static Act hostile(Scene scene) {
    return scene.turn() > 6 ? scene.says("stop") : scene.says("hostile");
  }

  private static Act switching(Scene scene) {
    return scene.languages().isEmpty() || scene.tries() > 0 || scene.turn() % 3 != 1
        ? scene.answer()
        : new Act.Writes(scene.languages().getFirst().phrase("speak", scene.chance()), null);
  }

  private static Act leaving(Scene scene) {
    if (scene.turn() > 8 && scene.tries() == 0) {
      return new Act.Leaves();
    }
    return scene.tries() == 0 ? new Act.Pauses(Duration.ofHours(30)) : scene.answer();
  }

  private static Act around(String kind, @Nullable String answer, Scene scene) {
    return isText(scene) || answer == null
        ? scene.answer()
        : scene.answer(scene.speech().around(kind, answer, scene.chance()));
  }

  private static boolean isText(Scene scene) {
    return scene.question().presentation() instanceof Presentation.FreeText;
  }
}
