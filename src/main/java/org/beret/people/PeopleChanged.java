package org.beret.people;

import java.util.List;
import org.beret.identity.PersonId;

/**
 * Event: details of these people changed that other modules may have copied, namely name, language, gender, category,
 * centre, country, suspension or erasure. Listeners read the current state from {@link PeopleLookup}. A batch publishes
 * several.
 */
public record PeopleChanged(List<PersonId> people) {}
