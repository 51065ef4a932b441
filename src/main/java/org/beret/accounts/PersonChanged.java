package org.beret.accounts;

/**
 * What others keep of this person may no longer be right: name, language, gender, category, centre or country changed, or the person
 * was suspended, resumed or erased. Who listens asks {@link PersonDirectory} how it is now.
 */
public record PersonChanged(PersonId person) {}
