package org.beret.bench;

import java.io.IOException;
import java.util.regex.Pattern;

/** Where a trainee's first module and its first lesson are. */
record TrainingAddresses(String module, String lesson) {

    private static final Pattern MODULE = Pattern.compile("modules/[a-z0-9-]+");
    private static final Pattern LESSON = Pattern.compile("modules/[a-z0-9-]+/lessons/[a-z0-9-]+");

    /** Found in the pages that link to them. */
    static TrainingAddresses of(Visitor trainee) throws IOException {
        var module = first(MODULE, trainee.get("/my-training"));
        return new TrainingAddresses(module, first(LESSON, trainee.get(module)));
    }

    private static String first(Pattern address, String page) {
        var found = address.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("The page links to no " + address);
        }
        return "/" + found.group();
    }
}
