package org.beret.cohorts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.beret.cohorts.CertificateStates.State;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the people with an expiring, expired or revoked certificate, by open cohort of the signed-in person's centre. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class CertificatesToRenew {

    private final CertificateStateLookup certificates;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;

    CertificatesToRenew(CertificateStateLookup certificates, CurrentPerson currentPerson, JdbcClient jdbc) {
        this.certificates = certificates;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
    }

    /**
     * How many people of a cohort have to renew their certificate.
     *
     * @param expiring soon
     * @param expired already
     * @param revoked and they have no other
     */
    public record Renewal(int expiring, int expired, int revoked) {

        /** Nobody has to. */
        public static final Renewal NONE = new Renewal(0, 0, 0);
    }

    /** By open cohort of the centre; those in which nobody has to are left out. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Map<CohortId, Renewal> ofMyCentre() {
        var members = members();
        var everybody = new HashSet<PersonId>();
        members.values().forEach(everybody::addAll);
        var states = certificates.of(everybody).orElse(Map.of());
        var renewals = new HashMap<CohortId, Renewal>();
        members.forEach((cohort, people) -> {
            var renewal = new Renewal(
                    count(people, states, State.EXPIRING),
                    count(people, states, State.EXPIRED),
                    count(people, states, State.REVOKED));
            if (!renewal.equals(Renewal.NONE)) {
                renewals.put(cohort, renewal);
            }
        });
        return renewals;
    }

    private Map<CohortId, List<PersonId>> members() {
        var members = new HashMap<CohortId, List<PersonId>>();
        jdbc.sql("""
                        select cohort_id, person_id from cohorts_member_view
                        where centre_id = :centre and closed_at is null""").param("centre", currentPerson.requireCentre().value()).query(row -> {
            members.computeIfAbsent(new CohortId(SqlValues.uuid(row, "cohort_id")), _ -> new ArrayList<>())
                    .add(new PersonId(SqlValues.uuid(row, "person_id")));
        });
        return members;
    }

    private static int count(Collection<PersonId> people, Map<PersonId, State> states, State wanted) {
        return (int)
                people.stream().filter(person -> states.get(person) == wanted).count();
    }
}
