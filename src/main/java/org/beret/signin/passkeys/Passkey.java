package org.beret.signin.passkeys;

import java.time.Instant;
import java.util.UUID;

/**
 * What its owner sees of a passkey.
 *
 * @param name as the owner calls it
 * @param usedAt when somebody last signed in with it; when it was made, if nobody has
 */
public record Passkey(UUID id, String name, Instant createdAt, Instant usedAt) {}
