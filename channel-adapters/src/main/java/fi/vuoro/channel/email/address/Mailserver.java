package fi.vuoro.channel.email.address;

/**
 * A server of mail.
 *
 * @param user empty for none
 * @param password empty for none
 */
public record Mailserver(String host, int port, Tls tls, String user, String password) {

  /** How the line is made private. */
  public enum Tls {
    /** By STARTTLS, without which nothing is sent over it. */
    STARTTLS,
    /** From the first byte. */
    TLS,
    /** Not at all: for a server on the same machine. */
    NONE
  }

  /** The same, with the other's user where it has none of its own. */
  public Mailserver loggedInAs(Mailserver other) {
    return user.isEmpty() ? new Mailserver(host, port, tls, other.user, other.password) : this;
  }

  /** Secrets are not shown. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
