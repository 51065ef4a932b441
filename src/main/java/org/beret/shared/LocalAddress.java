package org.beret.shared;

import java.util.regex.Pattern;

/** Checks path and query of an address that a request brings and that is to be led to: it has to stay within this site. */
public final class LocalAddress {

    private static final int LONGEST = 1000;
    private static final Pattern WITHIN_THIS_SITE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private LocalAddress() {}

    /** Whether browsers understand it as an address of this site, and it is not too long for a cookie or link. */
    public static boolean isUsable(String address) {
        return address.length() <= LONGEST && WITHIN_THIS_SITE.matcher(address).matches();
    }
}
