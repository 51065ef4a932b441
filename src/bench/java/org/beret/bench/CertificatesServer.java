package org.beret.bench;

import org.beret.Application;
import org.springframework.boot.SpringApplication;

/** Beret that issues and prints certificates right after its start; see {@link CertificatesRun}. */
final class CertificatesServer {

    private CertificatesServer() {}

    public static void main(String[] arguments) {
        new SpringApplication(Application.class, CertificatesRun.class).run(arguments);
    }
}
