package org.beret.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads in which application modules hear of each other's events. A few and a queue, not one a listener: when a class
 * submits its quizzes together, listeners without number would take every connection of the pool from those who answer. What
 * still stands in the queue when a server stops is in the event registry, and is heard at the next start, or by another node
 * (see {@link EventRetries}).
 */
@Configuration
class ListenerThreads {

    private static final int THREADS = 4;

    /** The first among executors: since there are timed tasks, there is another, and listeners must not be left without any. */
    @Bean
    @Primary
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setThreadNamePrefix("listener-");
        return threads;
    }
}
