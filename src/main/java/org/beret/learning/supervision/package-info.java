/** Quizzes that are taken under supervision: what others decide of them, and when they have to be handed in. */
@NamedInterface("supervision")
@NullMarked
package org.beret.learning.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
