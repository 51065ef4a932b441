/** Before and after: ten questions before the first lesson of a module and again after its completion, without marks. */
@NamedInterface("measure")
@NullMarked
package org.beret.learning.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
