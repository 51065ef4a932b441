package org.beret;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Vaadin lets every server that starts say how the whole virtual machine remembers who is signed in. Where tests start several,
 * this brings back the way of the server that the next test is about.
 */
public class SecurityOfThisServer implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        SecurityContextHolder.setContextHolderStrategy(
                test.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }
}
