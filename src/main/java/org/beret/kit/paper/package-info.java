/** The files of a kit that are printed, as PDF. */
@NullMarked
package org.beret.kit.paper;

import org.jspecify.annotations.NullMarked;
