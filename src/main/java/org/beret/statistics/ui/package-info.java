/** What coordinators see. */
@NullMarked
package org.beret.statistics.ui;

import org.jspecify.annotations.NullMarked;
