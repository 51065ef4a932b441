/** Who is ready to deploy: numbers of certified officers, counted a country at a time, and what of them may be shown. Decision 83. */
@NullMarked
package org.beret.statistics.ready;

import org.jspecify.annotations.NullMarked;
