package org.beret.people.transfers;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of transfers of trainees between centres. */
@Component
public class TransferTable {

    private final JdbcClient jdbc;

    TransferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(PersonId person, TrainingCentreId from, TrainingCentreId to, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into people_transfer (id, person_id, from_centre_id, to_centre_id, moved_at, moved_by)
                        values (:id, :person, :from, :to, :now, :by)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("person", person.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("now", SqlValues.timestamp(now))
                .param("by", by.value())
                .update();
    }

    /** Of these people those whose last transfer was this one, by this person and after this moment; with when it was. */
    public Map<PersonId, Instant> lastMoves(
            Collection<PersonId> people, TrainingCentreId from, TrainingCentreId to, PersonId by, Instant after) {
        return jdbc
                .sql("""
                        select move.person_id, move.moved_at from people_transfer move
                        where move.person_id = any(:people) and move.from_centre_id = :from and move.to_centre_id = :to
                        and move.moved_by = :by and move.moved_at > :after
                        and not exists (select 1 from people_transfer later
                            where later.person_id = move.person_id and later.id > move.id)""")
                .param(
                        "people",
                        SqlValues.array(people.stream().map(PersonId::value).toList()))
                .param("from", from.value())
                .param("to", to.value())
                .param("by", by.value())
                .param("after", SqlValues.timestamp(after))
                .query((row, _) ->
                        Map.entry(new PersonId(SqlValues.uuid(row, "person_id")), SqlValues.instant(row, "moved_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The transfers of a person, oldest first. */
    public List<Transfer> of(PersonId person) {
        return jdbc.sql("""
                        select origin.name as from_name, target.name as to_name, move.moved_at
                        from people_transfer move
                        join people_training_centre origin on origin.id = move.from_centre_id
                        join people_training_centre target on target.id = move.to_centre_id
                        where move.person_id = :person order by move.id""")
                .param("person", person.value())
                .query((row, _) -> new Transfer(
                        row.getString("from_name"), row.getString("to_name"), SqlValues.instant(row, "moved_at")))
                .list();
    }
}
