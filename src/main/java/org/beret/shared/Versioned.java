package org.beret.shared;

/**
 * What a form shows, with its version for optimistic locking, which is passed on when it is stored.
 *
 * @param <T> the details that the form edits
 */
public record Versioned<T>(T details, long version) {}
