package org.beret;

import java.util.List;

/** Texts that would do harm, or turn into others, where something takes them for more than text: each short enough for a name. */
public final class HostileTexts {

    /** Markup, script, templates, messages, formulas and formats. */
    public static final List<String> ALL = List.of(
            "</script><img src=x onerror=alert(1)>",
            "\"><script>alert(2)</script>",
            "</SCRIPT ><meta http-equiv=refresh content=0>",
            "<!--<script>",
            "--></script -->",
            "'\"`;alert(3)//",
            "\\\"});alert(4);//",
            "{{constructor}}${7*7}#{1}",
            "]]></style><svg onload=alert(5)>",
            "=HYPERLINK(\"http://x\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "&lt;b&gt;\\u003cb\\u003e",
            "javascript:alert(6)",
            "{0} '{'name, plural, other{#}} ''",
            "%s%n$1\\1",
            "<img src=\"file:///etc/passwd\"/>",
            "<a href=\"http://x\">O’Brien</a>");

    private HostileTexts() {}
}
