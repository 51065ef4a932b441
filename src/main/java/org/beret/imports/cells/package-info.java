/** What spreadsheets do to single cells and columns: damaged numbers, texts of errors, columns that only count. */
@NullMarked
package org.beret.imports.cells;

import org.jspecify.annotations.NullMarked;
