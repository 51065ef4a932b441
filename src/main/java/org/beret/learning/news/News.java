package org.beret.learning.news;

import java.time.Instant;
import java.util.function.Function;
import org.beret.shared.ReadingOrder;

/**
 * Something that happened to somebody's training.
 *
 * @param key of the sentence, which takes the subject
 * @param subject what it happened to, for a reader; empty where the sentence names nothing
 * @param address of the screen that shows it
 */
public record News(Instant at, String key, Function<ReadingOrder, String> subject, String address) {}
