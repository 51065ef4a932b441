package org.beret.bench;

import org.beret.Application;
import org.springframework.boot.SpringApplication;

/** Beret with a crowd of trainees in the middle of a quiz; the property {@link BenchTrainees#LIST} says where to list them. */
final class BenchServer {

    private BenchServer() {}

    public static void main(String[] arguments) {
        new SpringApplication(Application.class, BenchTrainees.class).run(arguments);
    }
}
