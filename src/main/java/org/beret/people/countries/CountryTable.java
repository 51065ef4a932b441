package org.beret.people.countries;

import java.util.List;
import org.beret.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of police-contributing countries. */
@Component
public class CountryTable {

    private final JdbcClient jdbc;

    CountryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isListed(CountryCode code) {
        return jdbc.sql("select count(*) from people_country where code = :code")
                        .param("code", code.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    List<ContributingCountries.Listed> all() {
        return jdbc.sql("""
                        select country.code,
                            (select count(*) from people_centre_country served where served.country_code = country.code)
                                as centres,
                            (select count(*) from people_person person where person.country_code = country.code)
                                as people
                        from people_country country order by country.code""")
                .query((row, _) -> new ContributingCountries.Listed(
                        new CountryCode(row.getString("code")), row.getLong("centres"), row.getLong("people")))
                .list();
    }

    void add(CountryCode code) {
        jdbc.sql("insert into people_country (code) values (:code)")
                .param("code", code.value())
                .update();
    }

    void remove(CountryCode code) {
        jdbc.sql("delete from people_country where code = :code")
                .param("code", code.value())
                .update();
    }
}
