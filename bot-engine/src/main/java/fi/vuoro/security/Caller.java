package fi.vuoro.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who makes a request to the management API: a user, or a program with an API key.
 *
 * @param name the user's, or {@code key:} and the key's
 * @param language in which the studio speaks to them: fi, sv or en
 * @param shownName under which customers see them; null where they are to see none
 */
public record Caller(String name, Role role, String language, @Nullable String shownName)
    implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return name;
  }

  Authentication authentication() {
    var authority = new SimpleGrantedAuthority("ROLE_" + role.name());
    return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of(authority));
  }
}
