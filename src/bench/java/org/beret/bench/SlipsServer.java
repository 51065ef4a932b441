package org.beret.bench;

import org.beret.Application;
import org.springframework.boot.SpringApplication;

/** Beret that makes slips when it is told to; see {@link SlipsRun}. */
final class SlipsServer {

    private SlipsServer() {}

    public static void main(String[] arguments) {
        new SpringApplication(Application.class, SlipsRun.class).run(arguments);
    }
}
