package org.beret.audit.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beret.audit.AuditLabels;
import org.beret.audit.AuditPage;
import org.beret.shared.Language;
import org.beret.texts.Formats;

/**
 * Translates the details of audit entries: names of fields, dates, and what an {@link AuditLabels} knows; the rest as
 * it is.
 */
record AuditEntryLabels(Component screen, List<AuditLabels> labels) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Whose details are names of fields. */
    private static final Set<String> CHANGES = Set.of("person.edited", "person.import-changed");

    String details(AuditPage.Entry entry, Locale locale) {
        return entry.details().stream()
                .map(detail -> detail(entry.action(), detail, locale))
                .collect(Collectors.joining(", "));
    }

    private String detail(String action, String detail, Locale locale) {
        if (CHANGES.contains(action)) {
            return screen.getTranslation(locale, "person." + detail);
        }
        if (DAY.matcher(detail).matches()) {
            return Formats.day(LocalDate.parse(detail), locale);
        }
        return labels.stream()
                .flatMap(source -> source.label(action, detail, Language.of(locale)).stream())
                .findFirst()
                .orElse(detail);
    }
}
