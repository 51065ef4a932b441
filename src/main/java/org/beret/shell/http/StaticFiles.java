package org.beret.shell.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.beret.shell.ThemeVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The files that are the same for everybody, listed at the start by their exact addresses. By a prefix one would take for a
 * file what Vaadin answers with a screen.
 */
@Component("staticFiles")
class StaticFiles implements RequestMatcher {

    private static final String BUILD = "META-INF/VAADIN/webapp";
    private static final Set<String> OURS = Set.of(
            "/favicon.svg",
            "/icon.svg",
            "/icon.png",
            "/manifest.webmanifest",
            "/worker.js",
            "/reader.js",
            "/reader.css",
            "/theme/beret.css",
            "/verify.js",
            "/verify-qr.js",
            "/verify-pdf.js",
            "/sign-in.js",
            "/first-sign-in.js",
            "/passkeys.js");

    private final Set<String> built = new HashSet<>();
    private final String theme;

    StaticFiles(ThemeVersion theme) throws IOException {
        this.theme = "/" + theme.address();
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + BUILD + "/VAADIN/build/**");
        for (var file : files) {
            if (file.isReadable()) {
                var url = file.getURL().getPath();
                built.add(url.substring(url.lastIndexOf(BUILD) + BUILD.length()));
            }
        }
    }

    /** Whether somebody reads a file that exists, and does nothing else. */
    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getServletPath();
        return isPlainRead(request) && (OURS.contains(path) || built.contains(path));
    }

    /** Whether the address of the file changes with its content, so that it may be kept for good. */
    boolean isReadForGood(HttpServletRequest request) {
        var path = request.getServletPath();
        return isPlainRead(request) && (built.contains(path) || theme.equals(path + "?v=" + request.getParameter("v")));
    }

    /** A request with a type is one to Vaadin, whatever its address. */
    private static boolean isPlainRead(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getParameter("v-r") == null;
    }
}
