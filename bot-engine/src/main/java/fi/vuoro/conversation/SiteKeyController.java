package fi.vuoro.conversation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The secret that the company's own systems sign invitations with; for administrators. */
@RestController
class SiteKeyController {

  private final Signatures signatures;

  SiteKeyController(Signatures signatures) {
    this.signatures = signatures;
  }

  @Operation(summary = "The key with which the company's systems sign who a customer is")
  @GetMapping("/api/v1/site-key")
  Map<String, String> show() {
    return Map.of("siteKey", signatures.siteKey());
  }
}
