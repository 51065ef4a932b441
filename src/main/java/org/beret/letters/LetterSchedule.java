package org.beret.letters;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Lets the post office make its rounds, on every node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LetterSchedule implements SchedulingConfigurer {

    private final LetterSender office;
    private final MailSettings settings;

    LetterSchedule(LetterSender office, MailSettings settings) {
        this.office = office;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (office.isOpen()) {
            tasks.addFixedDelayTask(office::deliver, settings.every());
        }
    }
}
