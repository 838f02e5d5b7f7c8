package fi.vuoro.conversation;

import fi.vuoro.flow.reading.Reader;
import fi.vuoro.store.Alarms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all conversations share. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
  /** When which conversation must be looked at. */
  @Bean
  Alarms conversationAlarms() {
    return new Alarms();
  }

  @Bean
  Reader reader() {
    return Reader.builtIn();
  }
}
