package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address of the network
 * @param device the token of {@link KnownDevices}; empty if there is none
 */
record SignInDetails(String address, String device) {

    static final SignInDetails UNKNOWN = new SignInDetails("unknown", "");

    static SignInDetails of(HttpServletRequest request, KnownDevices devices) {
        return new SignInDetails(request.getRemoteAddr(), devices.token(request));
    }
}
