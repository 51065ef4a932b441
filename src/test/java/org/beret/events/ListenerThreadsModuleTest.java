package org.beret.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.task.TaskExecutor;

/** Listeners have a few threads; where the choice among executors is not clear, they would silently have any number. */
@ModuleTest
class ListenerThreadsModuleTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void itIsClearInWhichThreadsListenersWork() {
        assertThat(context.getBeanNamesForType(TaskExecutor.class)).hasSizeGreaterThan(1);
        assertThat(context.getBean(TaskExecutor.class)).isSameAs(context.getBean("applicationTaskExecutor"));
    }
}
