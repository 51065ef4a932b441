package org.beret.classroom;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.beret.audit.AuditLabels;
import org.beret.shared.Language;
import org.beret.texts.ClockTimes;
import org.beret.texts.Formats;
import org.springframework.stereotype.Component;

/** Writes the times of sessions and supervised quizzes that audit entries hold as people write them. */
@Component
class SessionAuditLabels implements AuditLabels {

    private static final List<String> ACTS = List.of("classroom.", "attendance.", "supervised.");

    @Override
    public Optional<String> label(String action, String detail, Language language) {
        if (ACTS.stream().noneMatch(action::startsWith)) {
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
