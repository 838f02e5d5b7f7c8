package fi.vuoro.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/** Three chains, by path: the chat, the management API, and the rest. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

  private static final String ADMIN = Role.ADMIN.name();
  private static final String[] READERS = {
    Role.RESEARCHER.name(), Role.MANAGER.name(), Role.ADMIN.name()
  };
  private static final String[] LISTENERS = {
    Role.RESEARCHER.name(), Role.AGENT.name(), Role.ADMIN.name()
  };
  private static final String[] AGENTS = {Role.AGENT.name(), Role.ADMIN.name()};
  private static final String[] WRITERS = {Role.RESEARCHER.name(), Role.ADMIN.name()};

  /**
   * Respondents have no login: each call shows its conversation's token to the conversation itself.
   * Calls of channels' servers are signed, which the channels look at. So nothing is left to do
   * here after the firewall that stands before all chains.
   */
  @Bean
  @Order(1)
  SecurityWebFilterChain chat() {
    WebFilter passingOn = (exchange, chain) -> chain.filter(exchange);
    return new MatcherSecurityWebFilterChain(
        ServerWebExchangeMatchers.pathMatchers("/chat/**", "/channels/**"), List.of(passingOn));
  }

  /** Spans and timers for each filter cost more than the filters do; requests have their own. */
  @Bean
  SecurityObservationSettings noObservationsOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(2)
  SecurityWebFilterChain api(ServerHttpSecurity http, Callers callers) {
    return loggedIn(http, callers)
        .securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/**"))
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers("/api/v1/session")
                    .permitAll()
                    .pathMatchers("/api/v1/users/**", "/api/v1/api-keys/**", "/api/v1/site-key")
                    .hasRole(ADMIN)
                    .pathMatchers("/api/v1/reports/**")
                    .hasAnyRole(READERS)
                    // Single answers: who may read them sees groups of one.
                    .pathMatchers("/api/v1/answers/**")
                    .hasAnyRole(WRITERS)
                    .pathMatchers(HttpMethod.GET, "/api/v1/questions", "/api/v1/questions/*")
                    .authenticated()
                    .pathMatchers(HttpMethod.POST, "/api/v1/conversations")
                    .hasAnyRole(WRITERS)
                    .pathMatchers("/api/v1/handoffs/**", "/api/v1/presence")
                    .hasAnyRole(AGENTS)
                    .pathMatchers(HttpMethod.POST, "/api/v1/customers/*/merges/*/undo")
                    .hasRole(ADMIN)
                    .pathMatchers("/api/v1/customers/**")
                    .hasAnyRole(LISTENERS)
                    .pathMatchers("/api/v1/deliveries/**")
                    .hasAnyRole(LISTENERS)
                    .pathMatchers("/api/v1/conversations/**", "/api/v1/questions/**")
                    .hasAnyRole(LISTENERS)
                    .pathMatchers(HttpMethod.GET, "/api/v1/flows/**")
                    .authenticated()
                    .pathMatchers("/api/v1/flows/**")
                    .hasAnyRole(WRITERS)
                    .anyExchange()
                    .authenticated())
        .build();
  }

  @Bean
  @Order(3)
  SecurityWebFilterChain rest(ServerHttpSecurity http, Callers callers) {
    return loggedIn(http, callers)
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers("/actuator/health/**")
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .hasRole(ADMIN)
                    .anyExchange()
                    .permitAll())
        .build();
  }

  @Bean
  WebSessionManager webSessionManager(Sessions sessions) {
    CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
    cookie.setCookieName("vuoro-session");
    DefaultWebSessionManager manager = new DefaultWebSessionManager();
    manager.setSessionStore(sessions);
    manager.setSessionIdResolver(cookie);
    return manager;
  }

  private static ServerHttpSecurity loggedIn(ServerHttpSecurity http, Callers callers) {
    return bare(http)
        .securityContextRepository(callers)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new CsrfCookies())
                    // The plain token: the cookie's value is what the studio sends back.
                    .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken)
                    .accessDeniedHandler((exchange, e) -> Mono.error(e)))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint((exchange, e) -> Mono.error(e))
                    .accessDeniedHandler((exchange, e) -> Mono.error(e)));
  }

  /**
   * Only a cookie is sent along by a browser that another site misleads; an Authorization header
   * never is.
   */
  private static Mono<MatchResult> needsCsrfToken(
      org.springframework.web.server.ServerWebExchange exchange) {
    boolean byHeader = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    ServerWebExchangeMatcher changes = CsrfWebFilter.DEFAULT_CSRF_MATCHER;
    return byHeader ? MatchResult.notMatch() : changes.matches(exchange);
  }

  /** What our own filters, handlers and endpoints do instead. */
  private static ServerHttpSecurity bare(ServerHttpSecurity http) {
    return http.headers(ServerHttpSecurity.HeaderSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable);
  }
}
