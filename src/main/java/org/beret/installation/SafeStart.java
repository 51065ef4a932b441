package org.beret.installation;

import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Refuses unsafe settings before anything is opened: no database, no key, no port. */
final class SafeStart implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent start) {
        new StartConditions(start.getApplicationContext().getEnvironment()).check();
    }
}
