/** Screens of what was gained. */
@NullMarked
package org.beret.surveys.ui;

import org.jspecify.annotations.NullMarked;
