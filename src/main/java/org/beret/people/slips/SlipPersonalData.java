package org.beret.people.slips;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Slips of a person that are kept to be printed: their file is made anew without an erased person. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SlipPersonalData implements PersonalDataSource {

    private final SlipTable batches;

    SlipPersonalData(SlipTable batches) {
        this.batches = batches;
    }

    @Override
    public String section() {
        return "slips";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return batches.ofPerson(person);
    }

    @Override
    public void erase(PersonId person) {
        batches.without(person).forEach(batches::again);
    }
}
