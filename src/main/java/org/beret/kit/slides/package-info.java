/** The files of a kit that are shown, as PPTX. */
@NullMarked
package org.beret.kit.slides;

import org.jspecify.annotations.NullMarked;
