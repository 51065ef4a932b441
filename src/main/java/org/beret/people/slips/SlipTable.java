package org.beret.people.slips;

import static org.beret.shared.SqlValues.array;
import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.background.WorkState;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for batches of slips. */
@Component
class SlipTable {

    static final String NAME = "people_slip_batch";

    private static final String BATCH = """
            select batch.*, maker.given_name, maker.family_name from people_slip_batch batch
            join people_person maker on maker.id = batch.made_by
            where batch.centre_id = :centre and batch.kept_until > :now""";

    private final JdbcClient jdbc;

    SlipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is printed: whose slips, and in whose order. */
    record Order(TrainingCentreId centre, Language language) {}

    UUID begin(
            SignedInPerson by,
            TrainingCentreId centre,
            String madeFor,
            Collection<PersonId> people,
            Instant now,
            Duration kept) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        insert into people_slip_batch (id, centre_id, made_by, made_for, language, state, total, done,
                            started_at, kept_until, alive_at, tries)
                        values (:id, :centre, :by, :for, :language, 'RUNNING', :total, 0, :now, :until, current_timestamp, 0)""")
                .param("id", id)
                .param("centre", centre.value())
                .param("by", by.id().value())
                .param("for", madeFor)
                .param("language", by.language().code())
                .param("total", people.size())
                .param("now", timestamp(now))
                .param("until", timestamp(now.plus(kept)))
                .update();
        jdbc.sql("""
                        insert into people_slip (batch_id, person_id)
                        select :id, wanted.id from unnest(cast(:people as uuid array)) as wanted (id)""").param("id", id).param("people", array(ids(people))).update();
        return id;
    }

    Order order(UUID id) {
        return jdbc.sql("select centre_id, language from people_slip_batch where id = :id")
                .param("id", id)
                .query((row, _) -> new Order(
                        new TrainingCentreId(uuid(row, "centre_id")), Language.ofRequest(row.getString("language"))))
                .single();
    }

    /** The latest first. */
    List<SlipBatch> of(TrainingCentreId centre, Instant now) {
        return jdbc.sql(BATCH + " order by batch.started_at desc, batch.id desc")
                .param("centre", centre.value())
                .param("now", timestamp(now))
                .query((row, _) -> batch(row))
                .list();
    }

    Optional<SlipBatch> find(UUID id, TrainingCentreId centre, Instant now) {
        return jdbc.sql(BATCH + " and batch.id = :id")
                .param("centre", centre.value())
                .param("now", timestamp(now))
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional();
    }

    /** Has the file made anew, unless it is being made. */
    boolean again(UUID id) {
        jdbc.sql("delete from people_slip_file where batch_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                        update people_slip_batch set state = 'RUNNING', owner = null, done = 0, tries = 0
                        where id = :id and state <> 'RUNNING'""").param("id", id).update() == 1;
    }

    void forget(Instant now) {
        jdbc.sql("delete from people_slip_batch where kept_until <= :now")
                .param("now", timestamp(now))
                .update();
    }

    /** The batches in which somebody has a slip; with this they have none. */
    List<UUID> without(PersonId person) {
        var batches = jdbc.sql("select batch_id from people_slip where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> uuid(row, "batch_id"))
                .list();
        jdbc.sql("delete from people_slip where person_id = :person")
                .param("person", person.value())
                .update();
        return batches;
    }

    List<Map<String, @Nullable Object>> ofPerson(PersonId person) {
        return jdbc.sql("""
                        select started_at as made_at, kept_until from people_slip_batch
                        join people_slip on batch_id = id where person_id = :person order by started_at""")
                .param("person", person.value())
                .query((row, _) -> Map.<String, @Nullable Object>of(
                        "made_at", instant(row, "made_at"), "kept_until", instant(row, "kept_until")))
                .list();
    }

    private static List<UUID> ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static SlipBatch batch(ResultSet row) throws SQLException {
        return new SlipBatch(
                uuid(row, "id"),
                new PersonName(row.getString("family_name"), row.getString("given_name")).inFull(),
                row.getString("made_for"),
                WorkState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                instant(row, "started_at"),
                instant(row, "kept_until"));
    }
}
