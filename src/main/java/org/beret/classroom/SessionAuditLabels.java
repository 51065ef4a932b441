package org.beret.classroom;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.beret.audit.AuditLabels;
import org.beret.shared.Language;
import org.beret.texts.ClockTimes;
import org.beret.texts.Formats;
import org.springframework.stereotype.Component;

/** Writes the times of sessions that audit entries hold as people write them. */
@Component
class SessionAuditLabels implements AuditLabels {

    @Override
    public Optional<String> label(String action, String detail, Language language) {
        if (!action.startsWith("classroom.") && !action.startsWith("attendance.")) {
            return Optional.empty();
        }
        try {
            var time = LocalDateTime.parse(detail);
            var locale = language.locale();
            return Optional.of(
                    Formats.day(time.toLocalDate(), locale) + ", " + ClockTimes.of(time.toLocalTime(), locale));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
