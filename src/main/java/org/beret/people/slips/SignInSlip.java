package org.beret.people.slips;

import java.time.Instant;
import org.beret.identity.PersonId;
import org.beret.shared.Language;

/**
 * A one-time code with what to type beside it.
 *
 * @param signInName what the person types to sign in
 * @param language in which the slip is printed
 */
public record SignInSlip(
        PersonId person, String name, String signInName, String code, Instant expiresAt, Language language) {}
