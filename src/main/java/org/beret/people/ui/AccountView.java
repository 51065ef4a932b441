package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonName;
import org.beret.identity.Role;
import org.beret.people.MyAccount;
import org.beret.people.PeopleNavigation;
import org.beret.people.PersonalData;
import org.beret.people.TraineeRecords;
import org.beret.shell.AccountSection;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.signin.CentreContacts;
import org.beret.texts.Countries;

/** The signed-in person's account: language, password and personal data. */
@Route(PeopleNavigation.ACCOUNT)
@Menu(title = "menu.account", order = 90)
@PermitAll
class AccountView extends PageView {

    private final MyAccount account;
    private final PersonalData personalData;
    private final TraineeRecords records;
    private final Countries countries;
    private final CentreContacts contacts;
    private final List<AccountSection> sections;
    private final CurrentPerson currentPerson;

    AccountView(
            MyAccount account,
            PersonalData personalData,
            TraineeRecords records,
            Countries countries,
            CentreContacts contacts,
            List<AccountSection> sections,
            CurrentPerson currentPerson) {
        this.contacts = contacts;
        this.account = account;
        this.personalData = personalData;
        this.records = records;
        this.countries = countries;
        this.sections = sections;
        this.currentPerson = currentPerson;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("menu.account"));
        add(
                new H2(getTranslation("header.language")),
                new Paragraph(getTranslation("account.language")),
                new SecondLanguageForm(currentPerson.require().readsIn(), account::changeSecondLanguage),
                new H2(getTranslation("account.password")),
                new PasswordForm((old, chosen) -> {
                    account.changePassword(old, chosen);
                    Notices.done(getTranslation("account.password.done"));
                }));
        var asked = contacts.of(List.of(currentPerson.require().id()));
        if (!asked.isEmpty()) {
            add(new H2(getTranslation("account.contact")));
            asked.forEach(contact -> add(new ContactCard(contact)));
        }
        sections.stream()
                .filter(AccountSection::isOffered)
                .forEach(section -> add(new H2(getTranslation(section.title())), section.content()));
        add(
                new H2(getTranslation("kept.title")),
                new PersonalDataCard(personalData.mine(), countries, personalData::myFile));
        var me = currentPerson.require();
        if (me.role() == Role.TRAINEE) {
            var name = new PersonName(me.familyName(), me.givenName()).inList();
            var card = new Div(new Paragraph(getTranslation("record.mine.about")), RecordFiles.mine(records, name));
            card.addClassNames("card", "stack");
            add(new H2(getTranslation("record.mine")), card);
        }
    }
}
