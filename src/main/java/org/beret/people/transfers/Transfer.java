package org.beret.people.transfers;

import java.time.Instant;

/** The transfer of a trainee from one centre to another, by their names. */
public record Transfer(String from, String to, Instant movedAt) {}
