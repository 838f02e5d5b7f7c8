package fi.vuoro.conversation;

import fi.vuoro.flow.reading.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader that all conversations share. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {
  @Bean
  Reader reader() {
    return Reader.builtIn();
  }
}
