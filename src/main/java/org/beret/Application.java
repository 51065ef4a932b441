package org.beret;

import org.beret.shared.StartFailure;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Beret. */
@NullMarked
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Beret", sharedModules = "shared")
public class Application {

    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Application.class, arguments);
        } catch (RuntimeException failed) {
            System.exit(StartFailure.exitCode(failed).orElseThrow(() -> failed));
        }
    }
}
