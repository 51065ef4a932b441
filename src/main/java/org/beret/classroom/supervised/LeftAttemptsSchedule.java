package org.beret.classroom.supervised;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for attempts that were left in supervised quizzes, on every node. */
@Configuration(proxyBeanMethods = false)
class LeftAttemptsSchedule implements SchedulingConfigurer {

    private final LeftAttempts left;
    private final Duration every;

    LeftAttemptsSchedule(LeftAttempts left, @Value("${beret.classroom.hand-in-every}") Duration every) {
        this.left = left;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(left::handIn, every);
    }
}
