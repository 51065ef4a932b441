/** Screens of this module. */
@NullMarked
package org.beret.help.ui;

import org.jspecify.annotations.NullMarked;
