package org.beret.people;

import java.time.Instant;
import org.beret.identity.PersonId;
import org.beret.shared.Language;

/**
 * What a person gets on paper: with the name and the code they choose a password. It is shown once; nobody can show it
 * again.
 *
 * @param language in which the person reads it
 */
public record SignInSlip(
        PersonId person, String name, String signInName, String code, Instant expiresAt, Language language) {}
