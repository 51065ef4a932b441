package org.beret.tabular;

/**
 * Limits on a file that is read, against exhausting memory and time.
 *
 * @param bytes of the file
 * @param rows that are not empty, including the header
 * @param columns of a row
 * @param cellLength characters of a cell
 */
public record TableLimits(long bytes, int rows, int columns, int cellLength) {

    /** Limit on the unpacked size of a workbook in bytes, against decompression bombs. */
    long unpackedBytes() {
        return Math.max(bytes, 1 << 20) * 12;
    }
}
