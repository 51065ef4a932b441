package org.beret.signin;

import org.beret.TestClock;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member of staff and a trainee of one centre, who come to the running server as visitors. */
abstract class StaffAndTraineeSetup {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedInPerson staff;
    SignedInPerson trainee;

    @BeforeEach
    void twoPeopleOfACentre() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
    }
}
