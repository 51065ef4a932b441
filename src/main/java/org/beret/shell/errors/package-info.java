/** What is shown where a screen, a page or a file fails or is refused: one screen or page for each kind of failure. */
@NullMarked
package org.beret.shell.errors;

import org.jspecify.annotations.NullMarked;
