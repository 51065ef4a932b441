/** Figures as files and paper, and the words for figures that screens, files and paper share. */
@NullMarked
package org.beret.statistics.export;

import org.jspecify.annotations.NullMarked;
