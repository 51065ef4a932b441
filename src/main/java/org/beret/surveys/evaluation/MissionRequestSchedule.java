package org.beret.surveys.evaluation;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for people who are three months in mission, on every node. */
@Configuration(proxyBeanMethods = false)
class MissionRequestSchedule implements SchedulingConfigurer {

    private final MissionRequests requests;
    private final Duration every;

    MissionRequestSchedule(MissionRequests requests, @Value("${beret.surveys.ask-every}") Duration every) {
        this.requests = requests;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(requests::ask, every);
    }
}
