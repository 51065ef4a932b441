package org.beret;

import org.beret.certificates.TestRenewal;
import org.beret.cohorts.TestCohortStatements;
import org.beret.people.TestPeopleStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No test: a command that keeps the filled database of a release.
 *
 * <pre>./mvnw test -Dtest=ReleaseDataModuleTest -Drelease.data=0.2.0</pre>
 */
@ModuleTest
@EnabledIfSystemProperty(named = "release.data", matches = "\\d.*")
class ReleaseDataModuleTest {

    @Autowired
    private TestPeopleStatements people;

    @Autowired
    private TestCohortStatements cohorts;

    @Autowired
    private TestRenewal renewal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDataOfThisReleaseIsKept() throws Exception {
        people.everyStatementOnce();
        cohorts.everyStatementOnce();
        renewal.fromOneCertificateToTheNext("BF");

        new ReleaseDataWriter(jdbc).write(System.getProperty("release.data"));
    }
}
