package org.beret.people;

import java.util.List;
import org.beret.identity.PersonId;

/**
 * What others keep of these people may no longer be right: name, language, gender, category, centre or country changed, or they
 * were suspended, resumed or erased. Who listens asks {@link PeopleLookup} how it is now. Of a crowd tell several.
 */
public record PeopleChanged(List<PersonId> people) {}
