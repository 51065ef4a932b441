package org.beret.imports;

import org.beret.tabular.TableLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of an imported file, {@code beret.import.…}.
 *
 * @param maxSize of the file
 * @param maxRows with people, without the header row
 */
@ConfigurationProperties("beret.import")
record ImportSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("100000") int maxRows) {

    private static final int MOST_COLUMNS = 1000;
    private static final int LONGEST_CELL = 32_767;

    TableLimits limits() {
        return new TableLimits(maxSize.toBytes(), maxRows + 1, MOST_COLUMNS, LONGEST_CELL);
    }
}
