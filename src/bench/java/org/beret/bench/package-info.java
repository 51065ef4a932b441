/**
 * Benchmark commands: what a page weighs on a weak link, what an open session holds, how many answers a second are stored.
 * Each starts Beret as a process of its own, measures it from outside over loopback, beside something bare in the same run,
 * and prints a table. {@code ./mvnw -Pbench -Dbench=Pages} runs one; docs/performance.md keeps what they said.
 */
@NullMarked
package org.beret.bench;

import org.jspecify.annotations.NullMarked;
