/** The views of coordinators and administrators. */
@NullMarked
package org.beret.statistics.ui;

import org.jspecify.annotations.NullMarked;
