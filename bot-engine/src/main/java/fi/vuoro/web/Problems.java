package fi.vuoro.web;

import fi.vuoro.store.StoreFailure;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;

/** The problem in whatever went wrong: our own, the framework's, or none that the caller caused. */
final class Problems {

  private Problems() {}

  /** The problem to answer with, or null if the mistake is ours. */
  static @Nullable Problem of(Throwable error) {
    return switch (error) {
      case Problem problem -> problem;
      case DataBufferLimitException e -> tooLarge();
      case ContentTooLargeException e -> tooLarge();
      case MethodNotAllowedException e -> methodNotAllowed(e);
      case UnsupportedMediaTypeStatusException e -> unsupportedMediaType(e);
      case NotAcceptableStatusException e -> notAcceptable(e);
      case MissingRequestValueException e -> missing(e);
      case WebExchangeBindException e -> notBound(e);
      case ServerWebInputException e -> unreadable(e);
      case DecodingException e -> unreadable(e);
      case CsrfException e -> csrf();
      case AccessDeniedException e -> forbidden();
      case AuthenticationException e -> unauthorized();
      case StoreFailure e -> unavailable();
      case ErrorResponse e when e.getStatusCode().is4xxClientError() -> other(e);
      default -> null;
    };
  }

  static Problem tooLarge() {
    return new Problem(
            HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than is read here.")
        .remedy("Send less at once.");
  }

  static Problem unauthorized() {
    // Not Basic, although that is taken: a browser would ask for it and then send it along from
    // other sites' forms.
    return new Problem(HttpStatus.UNAUTHORIZED, "not-logged-in", "This needs a login.")
        .remedy("Log in, or send a name and password (Basic) or an API key (Bearer vk_...).")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"vuoro\"");
  }

  static Problem unavailable() {
    return new Problem(
            HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", "The store does not answer now.")
        .remedy("Send the same again in a few seconds.")
        .header(HttpHeaders.RETRY_AFTER, "5");
  }

  private static Problem forbidden() {
    return new Problem(HttpStatus.FORBIDDEN, "not-allowed", "Your role may not do this.")
        .remedy("Ask an administrator for the role that may.");
  }

  private static Problem csrf() {
    return new Problem(
            HttpStatus.FORBIDDEN,
            "csrf-token-missing",
            "The header X-XSRF-TOKEN is missing, or differs from the cookie XSRF-TOKEN.")
        .at("header X-XSRF-TOKEN")
        .remedy("Read the cookie after GET /api/v1/session and send its value in the header.");
  }

  private static Problem methodNotAllowed(MethodNotAllowedException e) {
    Set<HttpMethod> supported = e.getSupportedMethods();
    String allowed =
        supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    return new Problem(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "This address does not take that method.")
        .remedy("Use " + allowed + ".")
        .header(HttpHeaders.ALLOW, allowed);
  }

  private static Problem unsupportedMediaType(UnsupportedMediaTypeStatusException e) {
    String supported = types(e.getSupportedMediaTypes());
    return new Problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "The body's Content-Type is missing, malformed or not taken here.")
        .at("header Content-Type")
        .remedy(supported.isEmpty() ? "Send application/json." : "Send " + supported + ".");
  }

  private static Problem notAcceptable(NotAcceptableStatusException e) {
    String supported = types(e.getSupportedMediaTypes());
    return new Problem(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "The Accept header is malformed or names nothing that is made here.")
        .at("header Accept")
        .remedy(supported.isEmpty() ? "Accept application/json." : "Accept " + supported + ".");
  }

  private static String types(Iterable<MediaType> types) {
    StringBuilder names = new StringBuilder();
    types.forEach(type -> names.append(names.isEmpty() ? "" : ", ").append(type));
    return names.toString();
  }

  private static Problem missing(MissingRequestValueException e) {
    return Problem.invalid("The " + e.getLabel() + " \"" + e.getName() + "\" is missing.")
        .at(e.getName())
        .remedy("Send it.");
  }

  private static Problem notBound(WebExchangeBindException e) {
    FieldError first = e.getFieldError();
    Problem problem = Problem.invalid("The request does not have the form that is expected here.");
    return first == null
        ? problem.remedy("See /v3/api-docs for what it takes.")
        : problem
            .at(first.getField())
            .remedy(Objects.requireNonNullElse(first.getDefaultMessage(), "Correct it."));
  }

  /** Of JSON only where the fault is: the parser's own words repeat what was sent. */
  private static Problem unreadable(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case JacksonException json -> {
          return malformed(json);
        }
        case DataBufferLimitException tooMuch -> {
          return tooLarge();
        }
        case Problem problem -> {
          return problem;
        }
        default -> {}
      }
    }
    return e instanceof ServerWebInputException input && input.getMethodParameter() != null
        ? Problem.invalid(
                "A value of the request is missing or is not of the form that is expected here.")
            .at(String.valueOf(input.getMethodParameter().getParameterName()))
            .remedy("See /v3/api-docs for what it takes.")
        : Problem.invalid("The request can't be read.")
            .remedy("See /v3/api-docs for what it takes.");
  }

  private static Problem malformed(JacksonException json) {
    String path = json.getPath().stream().map(Problems::step).collect(Collectors.joining());
    String place =
        json.getLocation() == null
            ? "body"
            : "line "
                + json.getLocation().getLineNr()
                + ", column "
                + json.getLocation().getColumnNr();
    return Problem.invalid(
            path.isEmpty()
                ? "The body is not well-formed JSON, or not what is expected here."
                : "The body has a value of the wrong type.")
        .at(path.isEmpty() ? place : path + " (" + place + ")")
        .remedy("Compare it with the description at /v3/api-docs.");
  }

  private static String step(JacksonException.Reference reference) {
    return "/"
        + (reference.getPropertyName() == null
            ? reference.getIndex()
            : reference.getPropertyName());
  }

  private static Problem other(ErrorResponse e) {
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(e.getStatusCode().value()), HttpStatus.BAD_REQUEST);
    return switch (status) {
      case NOT_FOUND ->
          new Problem(status, "not-found", "There is nothing at this address.")
              .remedy("See /v3/api-docs for what there is.");
      default ->
          new Problem(status, "invalid-request", "The request can't be served as it is.")
              .remedy("See /v3/api-docs for what this address takes.");
    };
  }
}
