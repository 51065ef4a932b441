/** What people say of the course: three questions at the end of a core module. Figures in whole groups of five, sentences without names. */
@NullMarked
package org.beret.surveys.evaluation;

import org.jspecify.annotations.NullMarked;
