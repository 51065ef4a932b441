package org.beret.monitoring;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Runs {@link SignalGauges} at a fixed delay on every node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SignalSchedule implements SchedulingConfigurer {

    private final SignalGauges gauges;
    private final Duration interval;

    SignalSchedule(SignalGauges gauges, @Value("${beret.monitoring.every}") Duration interval) {
        this.gauges = gauges;
        this.interval = interval;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(gauges::read, interval);
    }
}
