package fi.vuoro.customer;

import java.time.Instant;

/**
 * That an address which a customer had only claimed turned out to be another's.
 *
 * @param customer who had claimed it
 */
public record LostClaim(String customer, String channel, Instant at) {}
