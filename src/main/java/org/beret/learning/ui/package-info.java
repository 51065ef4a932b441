/** What trainees see. */
@NullMarked
package org.beret.learning.ui;

import org.jspecify.annotations.NullMarked;
