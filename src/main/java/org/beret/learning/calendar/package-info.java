/** What a trainee takes over into their own calendar. */
@NamedInterface("calendar")
@NullMarked
package org.beret.learning.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
