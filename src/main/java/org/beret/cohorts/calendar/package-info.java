/** Calendar files of due dates, departures and what other modules plan. */
@NamedInterface("calendar")
@NullMarked
package org.beret.cohorts.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
