/** What the checker of courses has to say, each finding with the place it is about. */
@NullMarked
package org.beret.authoring.findings;

import org.jspecify.annotations.NullMarked;
