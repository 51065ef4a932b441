package org.beret.imports.cells;

/**
 * Whether a column only counts the rows: 1, 2, 3. It stands first in most lists, under N° or No., and is never a service
 * number. A few rows may have been deleted since.
 */
public class CountingColumn {

    private static final int FIRST_AT_MOST = 3;
    private static final int DELETED_AT_MOST = 3;
    private static final int LONGEST = 7;

    private int count;
    private long last;
    private boolean isBroken;

    /** Takes the next cell of the column. */
    public void see(String written) {
        var cell = written.strip().replaceFirst("[.)°]$|[.,]0$", "");
        if (cell.isEmpty() || isBroken) {
            return;
        }
        if (cell.length() > LONGEST || !cell.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            isBroken = true;
            return;
        }
        var number = Long.parseLong(cell);
        isBroken = count == 0 ? number > FIRST_AT_MOST : number <= last;
        count++;
        last = number;
    }

    /** Whether what was seen only counts. */
    public boolean counts() {
        return !isBroken && count > 0 && last <= 2L * count + DELETED_AT_MOST;
    }
}
