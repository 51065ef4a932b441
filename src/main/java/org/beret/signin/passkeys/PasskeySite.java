package org.beret.signin.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The site that passkeys are bound to, as {@code beret.address} says it. Browsers offer them over HTTPS only, or at
 * localhost; an address of digits has none.
 */
@Component
public class PasskeySite {

    private static final String LOCAL = "localhost";

    private final URI address;

    @Autowired
    PasskeySite(@Value("${beret.address}") String address) {
        this(URI.create(address));
    }

    /** A site at another address. */
    protected PasskeySite(URI address) {
        this.address = address;
    }

    /** Where the browser is. */
    protected URI address() {
        return address;
    }

    /** Whether passkeys can be offered here. */
    public boolean hasPasskeys() {
        return LOCAL.equals(host()) || ("https".equals(address().getScheme()) && isName());
    }

    /** The relying party of the protocol. */
    String host() {
        return Objects.requireNonNullElse(address().getHost(), "").toLowerCase(Locale.ROOT);
    }

    /** As browsers write it: without the port that is usual. */
    String origin() {
        var port = address().getPort() == -1 ? "" : ":" + address().getPort();
        return address().getScheme() + "://" + host() + port;
    }

    private boolean isName() {
        return !host().isEmpty() && !host().startsWith("[") && !host().matches("[\\d.]+");
    }
}
