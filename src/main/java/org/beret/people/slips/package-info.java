/** Slips of paper with one-time codes: printed in the background, and again for a day. */
@NullMarked
package org.beret.people.slips;

import org.jspecify.annotations.NullMarked;
