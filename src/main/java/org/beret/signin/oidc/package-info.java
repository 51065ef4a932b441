/**
 * Single sign-on by OpenID Connect: somebody else's server says who it is, Beret says what they may do. Providers are those
 * of Spring's configuration ({@code spring.security.oauth2.client}); people have to be known here already.
 */
@NullMarked
package org.beret.signin.oidc;

import org.jspecify.annotations.NullMarked;
