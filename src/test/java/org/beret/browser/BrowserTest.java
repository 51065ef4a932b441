package org.beret.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.beret.SecurityOfThisServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test in Chromium against the whole server on a free port, with the shipped courses and an empty database in memory. All
 * such tests share one server, one browser and one database, so each makes the people it needs; {@link BrowserExtension} gives
 * it the {@link Browser} as new, and fails it when the page wrote an error to the console that the test did not announce.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "beret.courses=courses",
            "beret.second-factor.key=target/test-second-factor-${surefire.forkNumber:0}.key",
            "beret.address=https://beret.example"
        })
@Import({TestTraining.class, Responses.class, LocalPasskeys.class})
@TestExecutionListeners(listeners = SecurityOfThisServer.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {}
