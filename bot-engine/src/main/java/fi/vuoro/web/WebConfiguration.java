package fi.vuoro.web;

import fi.vuoro.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import reactor.netty.resources.LoopResources;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  /** The name is how the framework finds it. */
  @Bean
  ForwardedHeaderTransformer forwardedHeaderTransformer(Settings settings) {
    return new ProxyHeaders(settings.proxies());
  }

  /**
   * Its own event loops: those of the process would end with the first of several services. One a
   * processor, since more would only take turns with each other, and with the JVM's compilers.
   */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    ReactorResourceFactory own = new ReactorResourceFactory();
    own.setUseGlobalResources(false);
    own.setLoopResourcesSupplier(
        () -> LoopResources.create("http", Runtime.getRuntime().availableProcessors(), true));
    return own;
  }

  /** Other sites' pages may talk to the chat if they are on the list; to nothing else. */
  @Bean
  @Order(FilterOrder.CORS)
  CorsWebFilter corsFilter(Settings settings) {
    List<String> origins = new ArrayList<>(settings.sites());
    if (settings.baseUrl() != null) {
      origins.add(settings.baseUrl().toString());
    }
    CorsConfiguration chat = new CorsConfiguration();
    chat.setAllowedOrigins(origins);
    chat.setAllowedMethods(List.of("GET", "POST"));
    chat.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CACHE_CONTROL,
            "Last-Event-ID"));
    chat.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
    chat.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/chat/v1/**", chat);
    return new CorsWebFilter(source, new RefusingWithAReason());
  }

  /** Bodies are checked where they are read; the usual validator takes long to make. */
  @Override
  public Validator getValidator() {
    return new NoValidator();
  }

  /** Files whose names change with their contents are kept for ever. They come before the pages. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.setOrder(-1);
    for (String site : List.of("studio", "chat")) {
      registry
          .addResourceHandler("/" + site + "/assets/**")
          .addResourceLocations("classpath:/static/" + site + "/assets/")
          .setCacheControl(FOREVER);
      registry
          .addResourceHandler("/" + site + "/*.svg")
          .addResourceLocations("classpath:/static/" + site + "/")
          .setCacheControl(AN_HOUR);
    }
  }

  private static final class NoValidator implements Validator {

    @Override
    public boolean supports(Class<?> type) {
      return false;
    }

    @Override
    public void validate(Object target, Errors errors) {}
  }

  private static final class RefusingWithAReason extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
      throw new Problem(
              HttpStatus.FORBIDDEN,
              "site-not-allowed",
              "This site may not use the chat, or not in this way.")
          .at("header Origin")
          .remedy("Add the site's origin to vuoro.sites (VUORO_SITES).");
    }
  }
}
