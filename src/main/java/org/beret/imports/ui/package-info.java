/** The screens of an import, from the file to the report. */
@NullMarked
package org.beret.imports.ui;

import org.jspecify.annotations.NullMarked;
