package org.beret.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The thread pool of event listeners: small and with a queue, so that when many quizzes are submitted at once, listeners do not take
 * all database connections from requests. Events still queued when a server stops are in the event registry, and are processed at
 * the next start or by another node (see {@link EventRetries}).
 */
@Configuration
class ListenerThreads {

    private static final int THREADS = 4;

    /** Primary, because the scheduler is an executor, too, and listeners need an unambiguous one. */
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
