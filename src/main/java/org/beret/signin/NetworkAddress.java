package org.beret.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that a request comes from, as a {@link RateLimit} counts it: an IPv4 address, or a /64 of IPv6. */
public final class NetworkAddress {

    private static final int PREFIX_BYTES = 8;
    private static final int LONGEST = 45;

    private NetworkAddress() {}

    /** Whoever has one address of a /64 has them all. What is no address stays as it is, as far as it fits. */
    public static String of(String address) {
        try {
            var zoneless = address.replaceFirst("%.*", "");
            return InetAddress.ofLiteral(zoneless) instanceof Inet6Address six ? prefix(six) : zoneless;
        } catch (IllegalArgumentException | UnknownHostException none) {
            return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
        }
    }

    private static String prefix(Inet6Address address) throws UnknownHostException {
        var bytes = address.getAddress();
        Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    }
}
