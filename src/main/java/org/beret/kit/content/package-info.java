/** What a classroom may see of a module, cut into parts that slides and paper lay out. */
@NullMarked
package org.beret.kit.content;

import org.jspecify.annotations.NullMarked;
