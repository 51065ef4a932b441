package org.beret.events;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Runs {@link EventRetries} at a fixed interval on every node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EventRetrySchedule implements SchedulingConfigurer {

    private final EventRetries retries;
    private final EventSettings settings;

    EventRetrySchedule(EventRetries retries, EventSettings settings) {
        this.retries = retries;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(retries::retry, settings.retryEvery());
    }
}
