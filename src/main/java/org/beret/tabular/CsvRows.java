package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) with a byte order mark, by which spreadsheets recognise UTF-8. Where decimals have a comma, as in
 * French and Spanish, cells are set apart by semicolons: else a spreadsheet in that language puts a row into one cell.
 */
final class CsvRows implements RowWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A cell that starts with one of these may be taken for a formula (CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char TEXT_PREFIX = '\'';

    private final CsvWriter rows;

    private final char decimal;

    CsvRows(OutputStream target, Locale reader) throws IOException {
        decimal = DecimalFormatSymbols.getInstance(reader).getDecimalSeparator();
        var text = new OutputStreamWriter(target, UTF_8);
        text.write(BYTE_ORDER_MARK);
        rows = CsvWriter.builder()
                .fieldSeparator(decimal == ',' ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    @Override
    public void head(List<String> titles) {
        row(titles);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        rows.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString().replace('.', decimal);
            case Number number -> number.toString().replace('.', decimal);
            default -> escaped(cell.toString());
        };
    }

    private static String escaped(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : TEXT_PREFIX + text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
