package org.beret.certificates;

import java.time.Instant;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.learning.news.News;
import org.beret.learning.news.TrainingNews;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates that were issued or revoked. */
@Component
class CertificateNews implements TrainingNews {

    private final JdbcClient jdbc;

    CertificateNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<News> since(PersonId person, Instant moment) {
        return jdbc.sql("""
                        select number, issued_at as happened_at, 'issued' as what from certificates_certificate
                        where person_id = :person and issued_at > :moment
                        union all
                        select number, revoked_at, 'revoked' from certificates_certificate
                        where person_id = :person and revoked_at > :moment""")
                .param("person", person.value())
                .param("moment", SqlValues.timestamp(moment))
                .query((row, _) -> {
                    var number = row.getString("number");
                    return new News(
                            SqlValues.instant(row, "happened_at"),
                            "news.certificate." + row.getString("what"),
                            _ -> number,
                            CertificatesNavigation.MY_CERTIFICATES);
                })
                .list();
    }
}
