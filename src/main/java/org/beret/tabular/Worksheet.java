package org.beret.tabular;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** One sheet of a workbook, read row by row. */
interface Worksheet {

    /** The next row, empty ones included. */
    Optional<TableRow> next() throws XMLStreamException;

    /** How many rows were left out so far because they are hidden. */
    int hidden();
}
