package org.beret.installation;

import java.util.List;
import org.springframework.boot.test.system.CapturedOutput;

/** What a failed start prints in place of a stack trace. */
final class Report {

    private Report() {}

    /** Its lines, without the words around it that Spring Boot always prints. */
    static List<String> of(CapturedOutput output) {
        var text = output.getAll();
        return text.substring(text.indexOf("APPLICATION FAILED TO START"))
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("***"))
                .filter(line -> !List.of("Description:", "Action:").contains(line))
                .toList();
    }
}
