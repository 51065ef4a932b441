package org.beret.certificates.startup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.beret.catalogue.Course;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long certificates are valid: as long as the installation says, and no longer than the course says. */
@Component
public class Validity {

    private static final String SETTING = "beret.certificates.valid-months";
    private static final int MAX_MONTHS = 120;

    private final int months;

    public Validity(@Value("${" + SETTING + "}") String months) {
        this.months = checked(months.strip());
    }

    /** The last day of a certificate that is issued now, in universal time. */
    public LocalDate until(Course course, Instant issuedAt) {
        var longest = course.validityMonths().orElse(months);
        return LocalDate.ofInstant(issuedAt, ZoneOffset.UTC).plusMonths(Math.min(months, longest));
    }

    private static int checked(String months) {
        if (months.matches("[0-9]{1,3}")) {
            var number = Integer.parseInt(months);
            if (number >= 1 && number <= MAX_MONTHS) {
                return number;
            }
        }
        throw new BadSetting(
                "Certificates cannot be valid for \"" + months + "\" months.",
                "Set " + SETTING + " to a whole number of months from 1 to " + MAX_MONTHS + ", for example 24.");
    }
}
