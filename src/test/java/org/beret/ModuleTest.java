package org.beret;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test with the whole of Spring, the shipped courses, an empty database in memory and a server on a port of its own. All
 * such tests share one context and one database, so each makes the people it needs, and counts only what is theirs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:beret;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "beret.courses=courses",
            "beret.second-factor.key=target/test-second-factor-${surefire.forkNumber:0}.key",
            "beret.address=https://beret.example",
            // A mail server that is not there, and no rounds but those that a test makes.
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "beret.mail.every=365d",
            "beret.monitoring.every=365d",
            "beret.audit.chain-every=365d",
            "beret.events.retry-every=365d",
            // Tests put the clock forward, and nothing is stale for that.
            "spring.modulith.events.staleness.check-interval=365d"
        })
@AutoConfigureMockMvc
@TestExecutionListeners(listeners = SecurityOfThisServer.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ModuleTest {}
