package org.beret.people.slips;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.SqlValues;
import org.beret.signin.KeptCodes;
import org.beret.signin.TokenDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The printed files of slips, encrypted. Each has a digest of whose slips are in it and under which names; once people have signed in, have
 * moved, are suspended or are called otherwise, it is another, and the file is not given out.
 */
@Component
class SlipFiles {

    private final JdbcClient jdbc;
    private final KeptCodes codes;

    SlipFiles(JdbcClient jdbc, KeptCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /**
     * The slips of a batch that can be used now.
     *
     * @param people whose they are
     * @param digest of people and names
     */
    record Usable(List<PersonId> people, String digest) {}

    Usable usable(UUID batch, TrainingCentreId centre) {
        return usable(codes.holders(batch), centre);
    }

    private Usable usable(Collection<PersonId> holders, TrainingCentreId centre) {
        var rows = jdbc.sql("""
                        select id, family_name, given_name, country_code, service_number, email, language
                        from people_person where id = any(:holders) and centre_id = :centre and role = 'TRAINEE'
                        and password_hash is null and not suspended and erased_at is null order by id""")
                .param(
                        "holders",
                        SqlValues.array(holders.stream().map(PersonId::value).toList()))
                .param("centre", centre.value())
                .query()
                .listOfRows();
        var said = rows.stream().map(row -> row.values().toString()).collect(Collectors.joining("\n"));
        return new Usable(rows.stream().map(SlipFiles::person).toList(), TokenDigest.of(said));
    }

    private static PersonId person(Map<String, Object> row) {
        return new PersonId(UUID.fromString(String.valueOf(row.get("id"))));
    }

    void keep(UUID batch, byte[] pdf, Usable printed) {
        jdbc.sql("insert into people_slip_file (batch_id, content, digest) values (:id, :content, :digest)")
                .param("id", batch)
                .param("content", codes.seal(batch, pdf))
                .param("digest", printed.digest())
                .update();
    }

    /** Whether there is a file with these slips and no others. */
    boolean has(UUID batch, Usable now) {
        return jdbc.sql("select count(*) from people_slip_file where batch_id = :id and digest = :digest")
                        .param("id", batch)
                        .param("digest", now.digest())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<byte[]> read(UUID batch) {
        return jdbc.sql("select content from people_slip_file where batch_id = :id")
                .param("id", batch)
                .query((row, _) -> row.getBytes("content"))
                .optional()
                .flatMap(encrypted -> codes.open(batch, encrypted));
    }
}
