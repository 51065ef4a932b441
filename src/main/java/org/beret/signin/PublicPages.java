package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The addresses that are open to strangers, as far as a controller answers there. Whatever else lies below them would reach Vaadin, which
 * begins a session and a screen for whoever asks.
 */
@Component
class PublicPages implements RequestMatcher {

    private final RequestMatcher open = new OrRequestMatcher(Arrays.stream(SecurityConfiguration.PUBLIC)
            .map(address ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(address))
            .toList());

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;

    PublicPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return open.matches(request) && isAnswered(request);
    }

    private boolean isAnswered(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return controllers.getObject().getHandler(request) != null;
        } catch (Exception refused) {
            // A method or type that the controller does not take: Spring answers that.
            return true;
        }
    }
}
