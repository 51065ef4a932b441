package org.beret.tabular;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes of the file as it was sent
 * @param rows that are not empty, the head among them
 * @param columns of any row
 * @param cellLength characters of any cell
 */
public record TableLimits(long bytes, int rows, int columns, int cellLength) {

    /** How large a workbook may become when it is unpacked, in bytes; the file itself is much smaller. */
    long unpackedBytes() {
        return Math.max(bytes, 1 << 20) * 12;
    }
}
