/**
 * The sessions of people as rows that every server sees: when and where each began, how long it may last, and how lately the
 * person proved who they are.
 */
@NullMarked
package org.beret.signin.sessions;

import org.jspecify.annotations.NullMarked;
