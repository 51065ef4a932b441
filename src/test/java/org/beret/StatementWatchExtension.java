package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Puts a {@link StatementWatch} around the database of every test with Spring, and fails the test during which a module named a
 * table that it may not. Named in {@code spring.factories} of the tests.
 */
class StatementWatchExtension implements ContextCustomizerFactory, TestExecutionListener {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Watch();
    }

    @Override
    public void afterTestMethod(TestContext testContext) {
        assertThat(StatementWatch.takeViolations())
                .as(
                        "Statements that name tables of other modules, whose views may be named, or write where reading alone was announced")
                .isEmpty();
    }

    private record Watch() implements ContextCustomizer, BeanPostProcessor {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getBeanFactory().addBeanPostProcessor(this);
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database && !(bean instanceof StatementWatch)
                    ? new StatementWatch(database)
                    : bean;
        }
    }
}
