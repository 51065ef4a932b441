package org.beret.installation;

import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Chooses the management port and refuses unsafe settings before anything is opened: no database, no key, no port. */
final class SafeStart implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent start) {
        ManagementPort.choose(start.getApplicationContext().getEnvironment());
        new StartConditions(start.getApplicationContext().getEnvironment()).check();
    }
}
