package org.beret.letters;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Runs {@link LetterSender} at a fixed delay on every node, if a mail server is configured. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LetterSchedule implements SchedulingConfigurer {

    private final LetterSender sender;
    private final MailSettings settings;

    LetterSchedule(LetterSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (sender.isConfigured()) {
            tasks.addFixedDelayTask(sender::sendDue, settings.interval());
        }
    }
}
