package org.beret.help.ui;

import java.util.List;
import org.beret.help.HelpNavigation;
import org.beret.identity.CurrentPerson;
import org.beret.identity.Role;
import org.beret.shell.FootLinks;
import org.springframework.stereotype.Component;

/** Implements the port {@link FootLinks}: a trainee asks, or reports a mistake, from every screen. */
@Component
class HelpLinks implements FootLinks {

    private final CurrentPerson currentPerson;

    HelpLinks(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public List<Link> on(String address) {
        if (currentPerson.find().stream().noneMatch(person -> person.role() == Role.TRAINEE)) {
            return List.of();
        }
        return List.of(
                new Link(HelpNavigation.about(HelpNavigation.HELP, address), "help.ask"),
                new Link(HelpNavigation.about(HelpNavigation.MISTAKE, address), "help.report"));
    }
}
