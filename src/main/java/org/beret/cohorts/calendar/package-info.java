/** Calendar files of due dates and departures. */
@NullMarked
package org.beret.cohorts.calendar;

import org.jspecify.annotations.NullMarked;
