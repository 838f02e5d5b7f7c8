package fi.vuoro.startup;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  /** The one clock, which tests replace. */
  @Bean
  InstantSource time() {
    return InstantSource.system();
  }
}
