package org.beret.imports;

import java.util.List;
import org.beret.cohorts.AdmissionLinks;
import org.beret.cohorts.CohortId;
import org.beret.people.PersonLinks;
import org.springframework.stereotype.Component;

/** Links to the import from the list of trainees and from the members of a cohort. */
@Component
class ImportLinks implements PersonLinks, AdmissionLinks {

    @Override
    public List<PersonLinks.Link> ofAdding() {
        return List.of(new PersonLinks.Link(ImportsNavigation.IMPORTS, "people.import", ""));
    }

    @Override
    public List<AdmissionLinks.Link> of(CohortId cohort) {
        return List.of(new AdmissionLinks.Link(ImportsNavigation.into(cohort), "cohort.members.import"));
    }
}
