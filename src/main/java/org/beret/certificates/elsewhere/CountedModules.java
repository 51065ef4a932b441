package org.beret.certificates.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CertificateId;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CompletedElsewhere;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Implements {@link CompletedElsewhere} by the certificates that centres have accepted. */
@Component
class CountedModules implements CompletedElsewhere {

    /** Those that count on a day, each with its modules. */
    private static final String COUNTING = """
            from certificates_elsewhere e
            join certificates_trusted_key k on k.id = e.key_id and k.withdrawn_at is null
            join certificates_elsewhere_module m on m.elsewhere_id = e.id
            where e.taken_back_at is null and e.valid_until >= :day""";

    private final JdbcClient jdbc;

    CountedModules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Module> of(PersonId person, LocalDate day) {
        var all = jdbc.sql("select m.module_id, e.number, e.centre_name, k.issuer, e.issued_at, e.valid_until "
                        + COUNTING + " and e.person_id = :person")
                .param("person", person.value())
                .param("day", day)
                .query((row, _) -> module(
                        row, AcceptedCertificate.issuedBy(row.getString("centre_name"), row.getString("issuer"))))
                .list();
        return List.copyOf(all.stream()
                .collect(Collectors.toMap(
                        Module::module,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Module::validUntil)
                                .thenComparing(one -> one.number().value()))))
                .values());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> among(Collection<PersonId> people, ModuleId module, LocalDate day) {
        return Set.copyOf(jdbc.sql("select distinct e.person_id " + COUNTING
                        + " and m.module_id = :module and e.person_id = any(:people)")
                .param("module", module.value())
                .param("day", day)
                .param(
                        "people",
                        SqlValues.array(people.stream().map(PersonId::value).toList()))
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .list());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void counted(CertificateId certificate, Collection<Module> modules) {
        modules.forEach(module -> jdbc.sql("""
                        insert into certificates_elsewhere_counted (certificate_id, module_id, number, issuer, issued_at,
                            valid_until) values (:certificate, :module, :number, :issuer, :issued, :until)""")
                .param("certificate", certificate.value())
                .param("module", module.module().value())
                .param("number", module.number().value())
                .param("issuer", module.issuer())
                .param("issued", SqlValues.timestamp(module.issuedAt()))
                .param("until", module.validUntil())
                .update());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Module> countedIn(CertificateId certificate) {
        return jdbc.sql("select * from certificates_elsewhere_counted where certificate_id = :id order by module_id")
                .param("id", certificate.value())
                .query((row, _) -> module(row, row.getString("issuer")))
                .list();
    }

    private static Module module(ResultSet row, String issuer) throws SQLException {
        return new Module(
                new ModuleId(row.getString("module_id")),
                new CertificateNumber(row.getString("number")),
                issuer,
                SqlValues.instant(row, "issued_at"),
                row.getObject("valid_until", LocalDate.class));
    }
}
