package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.email.address.Mailbox;
import fi.vuoro.channel.email.address.Stamps;
import fi.vuoro.channel.email.address.Stamps.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What mail servers report about our mail: that it bounced (RFC 3464) or that somebody complained
 * (RFC 5965). Anybody can write a report; one counts only with the stamp of the mail it is about,
 * and against an address only when that stamp was made for it.
 */
final class Reports {
  /** There is nobody of that name, for good: RFC 3463. */
  private static final Set<String> GONE =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  private final Stamps stamps;

  Reports(Stamps stamps) {
    this.stamps = stamps;
  }

  /**
   * What the mail reports; empty where it is no report.
   *
   * @param id of the mail
   */
  Optional<List<Incoming>> read(Mail mail, String id, Instant at) {
    ReportParts parts = ReportParts.of(mail);
    if (parts.kind().equals("feedback-report")) {
      return Optional.of(complaint(parts, id, at));
    }
    if (parts.kind().equals("delivery-status")) {
      return Optional.of(bounce(mail, parts, id, at));
    }
    return parts.kind().equals("disposition-notification") || anyhow(mail)
        ? Optional.of(old(mail, parts, id, at))
        : Optional.empty();
  }

  private List<Incoming> bounce(Mail mail, ReportParts parts, String id, Instant at) {
    Optional<Stamp> stamp = stamp(mail, parts);
    List<Incoming> news = new ArrayList<>();
    for (ReportParts.Recipient recipient : parts.recipients()) {
      if (stamp.isPresent() && news.isEmpty()) {
        Stamp about = stamp.get();
        String status = recipient.status();
        switch (recipient.action()) {
          case "failed" -> failed(about, recipient.addresses(), status, id, at, news);
          case "delivered", "relayed", "expanded" ->
              news.add(fared(about, Progress.DELIVERED, null, id, at));
          default -> {} // Delayed: it is still under way.
        }
      }
    }
    return news;
  }

  private void failed(
      Stamp about,
      List<String> addresses,
      String status,
      String id,
      Instant at,
      List<Incoming> news) {
    String why = "It came back" + (status.isEmpty() ? "." : " with status " + status + ".");
    news.add(fared(about, Progress.FAILED, why, id, at));
    if (GONE.contains(status)) {
      left(about, addresses, Reason.UNDELIVERABLE, id, at, news);
    }
  }

  private List<Incoming> complaint(ReportParts parts, String id, Instant at) {
    List<Incoming> news = new ArrayList<>();
    parts
        .stamp(stamps)
        .ifPresent(about -> left(about, parts.complainers(), Reason.UNSUBSCRIBED, id, at, news));
    return news;
  }

  private void left(
      Stamp about,
      List<String> addresses,
      Reason reason,
      String id,
      Instant at,
      List<Incoming> news) {
    addresses.stream()
        .flatMap(address -> Mailbox.read(address).stream())
        .filter(address -> stamps.madeFor(about, address))
        .findFirst()
        .ifPresent(
            address ->
                news.add(
                    new Incoming.Left(id + "#left", at, new Sender(address, null, null), reason)));
  }

  /** Bounces of servers that never heard of reports go to an address with a stamp. */
  private List<Incoming> old(Mail mail, ReportParts parts, String id, Instant at) {
    boolean bounced = !parts.kind().equals("disposition-notification");
    return stampedAddress(mail)
        .filter(stamp -> bounced)
        .map(stamp -> List.of(fared(stamp, Progress.FAILED, "It came back.", id, at)))
        .orElse(List.of());
  }

  private static boolean anyhow(Mail mail) {
    String from = mail.header("From").toLowerCase(Locale.ROOT);
    return mail.headers("Return-Path").contains("<>") && from.contains("mailer-daemon");
  }

  private Incoming fared(
      Stamp about, Progress progress, @Nullable String why, String id, Instant at) {
    return new Incoming.Fared(id + "#fared", at, stamps.messageId(about.text()), progress, why);
  }

  private Optional<Stamp> stamp(Mail mail, ReportParts parts) {
    return stampedAddress(mail).or(() -> parts.stamp(stamps));
  }

  private Optional<Stamp> stampedAddress(Mail mail) {
    return List.of("X-Original-To", "Delivered-To", "Envelope-To", "To").stream()
        .flatMap(name -> mail.headers(name).stream())
        .flatMap(address -> stamps.read(address).stream())
        .findFirst();
  }
}
