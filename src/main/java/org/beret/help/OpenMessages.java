package org.beret.help;

import java.util.Optional;
import org.beret.cohorts.OpenWork;
import org.springframework.stereotype.Component;

/** Implements the port {@link OpenWork}: questions of trainees that nobody has answered. */
@Component
class OpenMessages implements OpenWork {

    private final MessageDesk desk;

    OpenMessages(MessageDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Work> ofMyCentre() {
        var open = desk.openOfMyCentre();
        return open == 0 ? Optional.empty() : Optional.of(new Work("overview.asked", open, HelpNavigation.MESSAGES));
    }
}
