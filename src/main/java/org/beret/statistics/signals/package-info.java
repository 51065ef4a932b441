/** What the figures tell a keeper. */
@NullMarked
package org.beret.statistics.signals;

import org.jspecify.annotations.NullMarked;
