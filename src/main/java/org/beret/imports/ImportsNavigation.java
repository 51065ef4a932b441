package org.beret.imports;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.beret.cohorts.CohortId;

/** The addresses of the screens that import lists of people, for links from here and from other modules. */
public final class ImportsNavigation {

    /** Where a list is sent from, and where the latest imports are. */
    public static final String IMPORTS = "import";

    public static final String IMPORT = IMPORTS + "/:import";

    /** Where a row of a list is mended. */
    public static final String ROW = IMPORT + "/rows/:row";

    /** The query parameter that names the cohort that the people are for. */
    public static final String COHORT = "cohort";

    /** The query parameter that names what an import makes of the rows that are shown. */
    public static final String KIND = "show";

    /** The query parameter with the page of rows. */
    public static final String ROWS = "rows";

    /** The query parameter with the number of a row that was mended. */
    public static final String MENDED = "mended";

    private ImportsNavigation() {}

    /** One import. */
    public static String of(ImportId id) {
        return IMPORTS + "/" + id;
    }

    /** One import, at a page of its problems, from 1. */
    public static String problems(ImportId id, int page) {
        return of(id) + "?page=" + page;
    }

    /** One import, at a page of its rows, from 0, of one kind or all. */
    public static String rows(ImportId id, Optional<ImportRow.Kind> kind, int page) {
        var parameters = new ArrayList<String>();
        kind.ifPresent(of -> parameters.add(KIND + "=" + of.name().toLowerCase(Locale.ROOT)));
        if (page > 0) {
            parameters.add(ROWS + "=" + (page + 1));
        }
        return of(id) + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** Where a row is mended. */
    public static String row(ImportId id, long row) {
        return of(id) + "/rows/" + row;
    }

    /** One import, at a row that was mended. */
    public static String mended(ImportId id, long row) {
        return of(id) + "?" + MENDED + "=" + row;
    }

    /** Where a list is sent from whose people join a cohort. */
    public static String into(CohortId cohort) {
        return IMPORTS + "?" + COHORT + "=" + cohort;
    }
}
