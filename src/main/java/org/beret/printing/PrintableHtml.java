package org.beret.printing;

import java.util.regex.Pattern;

/** What paper asks of a page of HTML: a title and a language, and no character that XML or the fonts do not know. */
final class PrintableHtml {

    private static final Pattern TITLE = Pattern.compile("<title>\\s*[^<\\s]");
    private static final Pattern LANGUAGE = Pattern.compile("<html\\b[^>]*\\slang=\"[^\"]+\"");

    /** Characters that XML does not allow; input such as a name may contain them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Signs that isolate a name within a sentence; no font draws them, and on paper a name has an element of its own. */
    private static final Pattern ISOLATES = Pattern.compile("[\\u2066-\\u2069]");

    private PrintableHtml() {}

    /**
     * The page as it can be printed.
     *
     * @throws IllegalArgumentException if it lacks title or language
     */
    static String of(String html) {
        if (!TITLE.matcher(html).find() || !LANGUAGE.matcher(html).find()) {
            throw new IllegalArgumentException("Printed matter needs a title and a language");
        }
        return ISOLATES.matcher(NOT_XML.matcher(html).replaceAll("\uFFFD")).replaceAll("");
    }
}
