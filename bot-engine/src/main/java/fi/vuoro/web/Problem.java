package fi.vuoro.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that can't be done as asked. Thrown (or signalled) by any capability, it becomes an
 * answer of RFC 9457 that says what is wrong, where, and what to do. Its texts may reach logs and
 * screens: no personal data in them.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> more = new LinkedHashMap<>();
  private final transient HttpHeaders headers = new HttpHeaders();
  private @Nullable String where;
  private @Nullable String remedy;

  /**
   * A problem of this kind.
   *
   * @param code names the kind for programs, in words with hyphens: {@code question-moved}
   * @param detail what is wrong, in a sentence
   */
  public Problem(HttpStatus status, String code, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** 400: the request is not understood. */
  public static Problem invalid(String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, "invalid-request", detail);
  }

  /** 404: there is no such thing, or the caller may not know of it. */
  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, "not-found", detail);
  }

  /** 422: the request is understood, but what it says is wrong. */
  public static Problem wrong(String code, String detail) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }

  /** 409: it was in order, but no longer is. */
  public static Problem conflict(String code, String detail) {
    return new Problem(HttpStatus.CONFLICT, code, detail);
  }

  /** Where in the request: a field, a JSON pointer, a parameter, or line and column. */
  public Problem at(String place) {
    where = place;
    return this;
  }

  /** What the caller can do about it, in a sentence. */
  public Problem remedy(String sentence) {
    remedy = sentence;
    return this;
  }

  /** A further member of the answer, such as the messages that the caller missed. */
  public Problem with(String member, Object value) {
    more.put(member, value);
    return this;
  }

  /** A header of the answer. */
  public Problem header(String name, String value) {
    headers.set(name, value);
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  HttpHeaders headers() {
    return headers;
  }

  /**
   * The members of the answer, in the order of RFC 9457 and then our own.
   *
   * @param address what was called: where the problem is, unless it says so more nearly
   */
  Map<String, Object> body(String address) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:vuoro:problem:" + code);
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("detail", String.valueOf(getMessage()));
    body.put("code", code);
    body.put("where", where == null ? address : where);
    if (remedy != null) {
      body.put("remedy", remedy);
    }
    body.putAll(more);
    return body;
  }
}
