/** Screens of the trainer's kit. */
@NullMarked
package org.beret.kit.ui;

import org.jspecify.annotations.NullMarked;
