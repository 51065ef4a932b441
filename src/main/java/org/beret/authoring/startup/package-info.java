/** Reads the course folder at the start of the server, refuses bad courses, and archives every version that was taught. */
@NullMarked
package org.beret.authoring.startup;

import org.jspecify.annotations.NullMarked;
