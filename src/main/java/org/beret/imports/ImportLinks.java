package org.beret.imports;

import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortScreens;
import org.beret.people.PersonLinks;
import org.springframework.stereotype.Component;

/** Links to the import from the list of trainees and from the members of a cohort. */
@Component
class ImportLinks implements PersonLinks, CohortScreens {

    @Override
    public List<PersonLinks.Link> ofAdding() {
        return List.of(new PersonLinks.Link(ImportsNavigation.IMPORTS, "people.import", ""));
    }

    @Override
    public List<CohortScreens.Link> ofAdmission(CohortId cohort) {
        return List.of(new CohortScreens.Link(ImportsNavigation.into(cohort), "cohort.members.import"));
    }
}
