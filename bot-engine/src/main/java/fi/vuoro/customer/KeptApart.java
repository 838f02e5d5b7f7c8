package fi.vuoro.customer;

import java.time.Instant;

/**
 * That two customers are kept apart in spite of a proof that they are one.
 *
 * @param from the other
 * @param conversation in which it was proved
 */
public record KeptApart(
    String customer, String from, Merge.Proof proof, String conversation, Instant at) {}
