/** Feeds the parsers that strangers reach with input that nobody would send (decision 52). */
@NullMarked
package org.beret.fuzzing;

import org.jspecify.annotations.NullMarked;
