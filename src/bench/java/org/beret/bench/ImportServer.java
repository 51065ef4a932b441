package org.beret.bench;

import org.beret.Application;
import org.springframework.boot.SpringApplication;

/** Beret that imports a list right after its start; see {@link ImportRun}. */
final class ImportServer {

    private ImportServer() {}

    public static void main(String[] arguments) {
        new SpringApplication(Application.class, ImportRun.class).run(arguments);
    }
}
