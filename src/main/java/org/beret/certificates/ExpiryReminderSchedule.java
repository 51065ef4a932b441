package org.beret.certificates;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for certificates that soon expire, on every node. */
@Configuration(proxyBeanMethods = false)
class ExpiryReminderSchedule implements SchedulingConfigurer {

    private final ExpiryReminders reminders;
    private final Duration every;

    ExpiryReminderSchedule(ExpiryReminders reminders, @Value("${beret.certificates.remind-every}") Duration every) {
        this.reminders = reminders;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(reminders::remind, every);
    }
}
