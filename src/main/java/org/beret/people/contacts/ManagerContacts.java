package org.beret.people.contacts;

import static org.beret.shared.SqlValues.uuid;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.shared.Collation;
import org.beret.signin.CentreContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The managers of a training centre are its contact. */
@Component
class ManagerContacts implements CentreContacts {

    private final JdbcClient jdbc;

    ManagerContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Centre(UUID id, String name) {}

    @Override
    public List<Contact> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select distinct c.id, c.name from people_training_centre c
                        join people_person p on p.centre_id = c.id
                        where p.id in (:people) and p.erased_at is null""")
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> new Centre(uuid(row, "id"), Objects.requireNonNull(row.getString("name"))))
                .list()
                .stream()
                .sorted(Collation.ROOT.comparing(Centre::name))
                .map(centre -> new Contact(centre.name(), managers(centre)))
                .toList();
    }

    private List<String> managers(Centre centre) {
        return jdbc.sql("""
                        select email from people_person
                        where centre_id = :centre and role = 'TRAINING_CENTRE' and manager and not suspended
                            and email is not null
                        order by email""")
                .param("centre", centre.id())
                .query((row, _) -> Objects.requireNonNull(row.getString("email")))
                .list();
    }
}
