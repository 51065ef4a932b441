/** Statistical disclosure control: which counts may be shown, decided over everything that is published together. Decision 22. */
@NullMarked
package org.beret.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
