package org.beret.certificates.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.certificates.elsewhere.Paper.Content;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for papers of people. */
@Component
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Paper paper, PersonId person, Optional<byte[]> content, PersonId by) {
        jdbc.sql("""
                        insert into certificates_paper (id, person_id, note, media_type, content, kept_at, kept_by)
                        values (:id, :person, :note, :type, :content, :at, :by)""")
                .param("id", paper.id())
                .param("person", person.value())
                .param("note", paper.note())
                .param("type", paper.type().map(PaperType::name).orElse(null))
                .param("content", content.orElse(null))
                .param("at", SqlValues.timestamp(paper.keptAt()))
                .param("by", by.value())
                .update();
    }

    /** The newest first. */
    List<Paper> of(PersonId person) {
        return jdbc.sql("""
                        select id, note, media_type, kept_at from certificates_paper
                        where person_id = :person order by kept_at desc, id""")
                .param("person", person.value())
                .query((row, _) -> paper(row))
                .list();
    }

    /** Whose it is. */
    Optional<PersonId> owner(UUID id) {
        return jdbc.sql("select person_id from certificates_paper where id = :id")
                .param("id", id)
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .optional();
    }

    Optional<Content> content(UUID id) {
        return jdbc.sql("select media_type, content from certificates_paper where id = :id and content is not null")
                .param("id", id)
                .query((row, _) -> new Content(PaperType.valueOf(row.getString("media_type")), row.getBytes("content")))
                .optional();
    }

    /** Whether there was one. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from certificates_paper where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeAll(PersonId person) {
        jdbc.sql("delete from certificates_paper where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                SqlValues.uuid(row, "id"),
                row.getString("note"),
                Optional.ofNullable(row.getString("media_type")).map(PaperType::valueOf),
                SqlValues.instant(row, "kept_at"));
    }
}
