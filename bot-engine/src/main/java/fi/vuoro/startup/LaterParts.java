package fi.vuoro.startup;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;

/**
 * Keeps out of the start what the first requests don't need: the parts that describe the API are
 * made when somebody asks for the description, and no bean is searched for methods that listen to
 * events of the framework, since none does.
 */
public final class LaterParts
    implements ApplicationContextInitializer<ConfigurableApplicationContext>,
        BeanFactoryPostProcessor {

  private static final String OF_THE_DESCRIPTION = "org.springdoc.";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(this);
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Stream.of(beans.getBeanDefinitionNames())
        .map(beans::getBeanDefinition)
        .filter(LaterParts::describes)
        .forEach(bean -> bean.setLazyInit(true));
    if (beans instanceof BeanDefinitionRegistry registry
        && registry.containsBeanDefinition(
            AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME)) {
      registry.removeBeanDefinition(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME);
    }
  }

  /** By the class that makes it, or its own where the build prepared the definition. */
  private static boolean describes(BeanDefinition bean) {
    return Stream.of(
            bean.getBeanClassName(), bean.getFactoryBeanName(), bean.getResolvableType().toString())
        .filter(Objects::nonNull)
        .anyMatch(name -> name.startsWith(OF_THE_DESCRIPTION));
  }
}
