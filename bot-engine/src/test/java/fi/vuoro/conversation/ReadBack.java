package fi.vuoro.conversation;

import fi.vuoro.store.Stored;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has every turn of a service go on from what was written of the one before, as after a restart:
 * nothing lives on in memory alone.
 */
public final class ReadBack implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Recent ? new Written() : bean;
  }

  private static final class Written extends Recent {
    @Override
    void note(Conversation committed) {
      Stored document = ConversationDocument.write(committed);
      super.note(ConversationDocument.read(document));
    }
  }
}
