package fi.vuoro.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  @Bean
  Paces paces(Clock clock, Nodes nodes) {
    return new Paces(clock, nodes::count);
  }

  /** With the chance that is a bean, if one is. */
  @Bean
  Retries retries(ObjectProvider<RandomGenerator> chance) {
    return new Retries(chance.getIfAvailable(SecureRandom::new));
  }
}
