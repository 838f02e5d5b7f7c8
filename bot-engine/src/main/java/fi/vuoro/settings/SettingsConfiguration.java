package fi.vuoro.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  Settings settings(Environment environment) {
    return new SettingsReader(environment::getProperty).read();
  }
}
