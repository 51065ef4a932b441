package org.beret.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** Where people reach this server, as {@code beret.address} says: printed, signed and sent. */
public record PublicAddress(String scheme, String host) {

    private static final String NONE = "";

    /** Parses the setting; what is no address of a web server has neither scheme nor host. */
    public static PublicAddress of(String setting) {
        try {
            var address = new URI(setting.strip());
            var isPlain = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            var scheme = Objects.requireNonNullElse(address.getScheme(), NONE).toLowerCase(Locale.ROOT);
            var host = Objects.requireNonNullElse(address.getHost(), NONE).toLowerCase(Locale.ROOT);
            return isPlain ? new PublicAddress(scheme, host) : new PublicAddress(NONE, NONE);
        } catch (URISyntaxException malformed) {
            return new PublicAddress(NONE, NONE);
        }
    }

    public boolean isAddress() {
        return !host.isEmpty() && (isSecure() || "http".equals(scheme));
    }

    /** Whether nobody on the way reads along. */
    public boolean isSecure() {
        return "https".equals(scheme);
    }

    /** Whether it leads nowhere but to the machine of whoever follows it. */
    public boolean isLoopback() {
        return "localhost".equals(host)
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || "[::1]".equals(host)
                || "0.0.0.0".equals(host);
    }
}
