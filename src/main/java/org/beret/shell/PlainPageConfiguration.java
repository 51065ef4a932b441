package org.beret.shell;

import com.samskivert.mustache.Mustache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures Mustache: an unset name renders as empty, for example a field not yet filled in. */
@Configuration
class PlainPageConfiguration {

    @Bean
    Mustache.Compiler mustacheCompiler(Mustache.TemplateLoader templates) {
        return Mustache.compiler().withLoader(templates).defaultValue("");
    }
}
