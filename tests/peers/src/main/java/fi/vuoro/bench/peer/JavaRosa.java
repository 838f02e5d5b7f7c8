package fi.vuoro.bench.peer;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/** An XForm, parsed once; each conversation fills a copy of its empty instance. Typed answers. */
final class JavaRosa implements Consumer<Runnable> {
  private final FormDef form = form();
  private final FormInstance empty = form.getMainInstance().clone();

  private static FormDef form() {
    try (InputStream file = JavaRosa.class.getResourceAsStream("/survey.xml")) {
      return XFormUtils.getFormFromInputStream(file);
    } catch (java.io.IOException | XFormParser.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void accept(Runnable turnTaken) {
    form.setInstance(empty.clone());
    form.initialize(true, new InstanceInitializationFactory());
    var model = new FormEntryModel(form);
    var controller = new FormEntryController(model);
    next(controller, model);
    turnTaken.run();
    for (IAnswerData answer : answers()) {
      if (controller.answerQuestion(answer, false) != FormEntryController.ANSWER_OK) {
        throw new IllegalStateException("refused: " + answer.getDisplayText());
      }
      next(controller, model);
      turnTaken.run();
    }
    if (model.getEvent() != FormEntryController.EVENT_END_OF_FORM) {
      throw new IllegalStateException("the form did not end");
    }
  }

  /** The next question that is relevant, as a client would show it. */
  private static void next(FormEntryController controller, FormEntryModel model) {
    if (controller.stepToNextEvent() == FormEntryController.EVENT_QUESTION) {
      FormEntryPrompt prompt = model.getQuestionPrompt();
      if (prompt.getQuestionText() == null) {
        throw new IllegalStateException("no text");
      }
      var choices = prompt.getSelectChoices();
      if (choices != null) {
        choices.forEach(prompt::getSelectChoiceText);
      }
    }
  }

  private static List<IAnswerData> answers() {
    return List.of(
        new IntegerData(8),
        new StringData("The staff"),
        one("yes"),
        new IntegerData(6),
        one("web"),
        new MultipleItemsData(List.of(new Selection("search"))),
        new IntegerData(12),
        new IntegerData(4),
        one("no"),
        new StringData("Nothing"));
  }

  private static SelectOneData one(String value) {
    return new SelectOneData(new Selection(value));
  }
}
