package fi.vuoro.web;

import fi.vuoro.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The studio, the hosted chat, the page of preferences and the widget, as the front-end build left
 * them on the class path.
 */
@RestController
class Pages {

  private static final String NONCE = "__CSP_NONCE__";
  private static final String COMMON =
      "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

  private final SecureRandom random = new SecureRandom();
  private final @Nullable String studio = text("static/studio/index.html");
  private final @Nullable String chat = text("static/chat/index.html");
  private final @Nullable String preferences = text("static/chat/preferences.html");
  private final @Nullable String widget = text("static/chat/widget.js");
  private final String mayFrameTheChat;

  Pages(Settings settings) {
    this.mayFrameTheChat = String.join(" ", settings.sites());
  }

  @GetMapping("/")
  ResponseEntity<Void> start() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/studio/")).build();
  }

  /**
   * Every address of the studio is its one page, with a fresh nonce for the styles that it makes.
   */
  @GetMapping({"/studio", "/studio/", "/studio/{*path}"})
  ResponseEntity<String> studio() {
    String nonce = nonce();
    String policy = COMMON + "; style-src 'self' 'nonce-" + nonce + "'; frame-ancestors 'none'";
    return page(studio)
        .header(SecurityHeaders.POLICY, policy)
        .header(SecurityHeaders.FRAME, "DENY")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .body(built(studio).replace(NONCE, nonce));
  }

  @GetMapping("/c/{flow}")
  ResponseEntity<String> chat() {
    String ancestors = ("frame-ancestors 'self' " + mayFrameTheChat).strip();
    return page(chat)
        .header(SecurityHeaders.POLICY, COMMON + "; style-src 'self'; " + ancestors)
        .body(built(chat));
  }

  /** Where customers set whether they are written to; nobody frames it. */
  @GetMapping("/preferences")
  ResponseEntity<String> preferences() {
    return page(preferences)
        .header(SecurityHeaders.POLICY, COMMON + "; style-src 'self'; frame-ancestors 'none'")
        .header(SecurityHeaders.FRAME, "DENY")
        .body(built(preferences));
  }

  /** Whole, and never in ranges, which nobody needs of a script. */
  @GetMapping("/widget.js")
  ResponseEntity<String> widget() {
    String script = built(widget);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .eTag("\"" + Integer.toHexString(script.hashCode()) + "-" + script.length() + "\"")
        .header(SecurityHeaders.RESOURCE, "cross-origin")
        .body(script);
  }

  private static ResponseEntity.BodyBuilder page(@Nullable String page) {
    if (page == null) {
      throw notBuilt();
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore());
  }

  private static String built(@Nullable String page) {
    if (page == null) {
      throw notBuilt();
    }
    return page;
  }

  private static Problem notBuilt() {
    return Problem.notFound("This page is not in this build.")
        .remedy("Build the module admin-ui, then bot-engine.");
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static @Nullable String text(String path) {
    ClassPathResource resource = new ClassPathResource(path);
    try {
      return resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
