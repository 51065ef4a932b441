package org.beret.shared;

import java.util.regex.Pattern;

/**
 * What is taken for an e-mail address, on forms and in lists alike: a domain has a dot, except on the computer itself ({@code localhost}).
 * Whether the mailbox exists, only a letter can tell.
 */
public final class EmailAddress {

    public static final int LONGEST = 254;

    private static final String SIGN = "[^\\s@,;<>\\p{Cc}]";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern WRITTEN =
            Pattern.compile(SIGN + "+@(?:localhost|(?:" + LABEL + "\\.)+(?=[^\\s]*\\p{L})" + LABEL + ")");

    private EmailAddress() {}

    /** Whether it may be one. */
    public static boolean isWritten(String address) {
        return address.length() <= LONGEST && WRITTEN.matcher(address).matches();
    }
}
