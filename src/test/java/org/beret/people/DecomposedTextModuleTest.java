package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import java.text.Normalizer;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Text that comes in decomposed, as Macs write it, with spaces that nobody sees: by forms, invitations and sign-in. */
@ModuleTest
class DecomposedTextModuleTest {

    private static final String COMPOSED = "Pérez Núñez";
    private static final String TYPED = Normalizer.normalize("\u00A0Pérez  Núñez ", Normalizer.Form.NFD);

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Centres centres;

    @Autowired
    private MyAccount myAccount;

    private final String number = UUID.randomUUID().toString().substring(0, 13);

    private TrainingCentreId centre;

    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("RW");
        staff = people.staff(centre);
    }

    @Test
    void aTraineeIsKeptComposedAndErasedByEitherSpelling() throws Exception {
        var first = added(number + "a");
        var second = added(number + "b");

        assertThat(people.person(first).familyName()).isEqualTo(COMPOSED);
        people.as(staff, () -> trainees.erase(first, TYPED));
        people.as(staff, () -> trainees.erase(second, COMPOSED));
        assertThat(people.person(second).erased()).isTrue();
    }

    @Test
    void staffAreKeptComposedAndErasedByEitherSpelling() throws Exception {
        var details = new NewColleague(number + "@beret.example", TYPED, TYPED, Language.ES, false);
        people.as(staff, () -> colleagues.invite(details));
        var invited = people.as(staff, () -> colleagues.ofMyCentre()).stream()
                .filter(member -> member.name().contains(COMPOSED))
                .findFirst()
                .orElseThrow();

        people.as(people.administrator(), () -> centres.eraseStaff(centre, invited.id(), TYPED));
        assertThat(people.person(invited.id()).erased()).isTrue();
    }

    @Test
    void aPasswordIsTheSameFromEveryKeyboard() throws Exception {
        var trainee = people.trainee(centre);
        people.as(trainee, () -> myAccount.changePassword(TestPeople.PASSWORD, "ça été où, señor"));

        var visitor = new Visitor(port);
        var decomposed = Normalizer.normalize("ça été où, señor", Normalizer.Form.NFD);
        assertThat(location(visitor.signIn(trainee.getUsername(), decomposed))).isEqualTo("/");
    }

    private PersonId added(String serviceNumber) throws Exception {
        return people.as(staff, () -> trainees.add(TestDetails.trainee(TYPED, serviceNumber)));
    }
}
