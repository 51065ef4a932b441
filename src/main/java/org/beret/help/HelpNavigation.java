package org.beret.help;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionId;
import org.beret.learning.LearningNavigation;

/** Addresses of the screens of help. */
public final class HelpNavigation {

    /** Where a trainee writes to their centre, and reads what they were answered. */
    public static final String HELP = "help";

    /** Where a trainee reports a mistake in the course. */
    public static final String MISTAKE = "report-a-mistake";

    /** What the trainees of a centre have asked. */
    public static final String MESSAGES = "messages";

    /** The mistakes that trainees have reported. */
    public static final String MISTAKES = "mistakes";

    /** The parameter that says where somebody was. */
    public static final String PLACE = "about";

    /** Of a module, or a part of it: its id, {@code lessons} or {@code questions}, and the id of that. */
    static final Pattern OF_MODULE =
            Pattern.compile("modules/([\\w-]{1,80})(?:/(lessons|questions)/([\\w.-]{1,80}))?(?:/.*)?");

    private HelpNavigation() {}

    /** A screen with the place where somebody was. */
    public static String about(String screen, String place) {
        return screen + "?" + PLACE + "=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    /** A question of a module; it has no screen of its own. */
    static String question(ModuleId module, QuestionId question) {
        return LearningNavigation.of(module) + "/questions/" + question;
    }
}
