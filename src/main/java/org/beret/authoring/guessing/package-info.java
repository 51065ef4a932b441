/** A model that learns by which properties right options stand out, and guesses; it knows nothing of courses. */
@NullMarked
package org.beret.authoring.guessing;

import org.jspecify.annotations.NullMarked;
