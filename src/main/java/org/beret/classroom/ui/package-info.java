/** Screens of classroom sessions. */
@NullMarked
package org.beret.classroom.ui;

import org.jspecify.annotations.NullMarked;
