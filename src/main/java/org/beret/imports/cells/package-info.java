/** What stands in single cells and titles of lists: damaged numbers, errors of spreadsheets, columns that only count, words for languages. */
@NullMarked
package org.beret.imports.cells;

import org.jspecify.annotations.NullMarked;
