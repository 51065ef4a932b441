/** Quizzes that a training centre has a cohort take under its eyes: planning, the word on the board, who took them. */
@NamedInterface("supervised")
@NullMarked
package org.beret.classroom.supervised;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
