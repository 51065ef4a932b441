package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the files of the Debian package name is there: settings are known, paths are made by the package or its scripts. */
class PackageFilesTest {

    private static final Path FOLDER = Path.of("src/dist/debian");
    private static final Pattern SETTING = Pattern.compile("\\bBERET_[A-Z_]+");
    private static final Pattern OPTION = Pattern.compile("(?<=--)beret\\.[a-z.-]+");
    private static final Pattern PATH =
            Pattern.compile("/(?:usr/lib|usr/share|usr/share/doc|etc|var/lib|var/log)/beret\\b[\\w./-]*");

    @ParameterizedTest
    @ValueSource(strings = {"beret.service", "beret.env", "beret", "beret.8"})
    void settingsAreKnown(String file) throws IOException {
        var text = Files.readString(FOLDER.resolve(file)).replace("\\-", "-").replace("\\fR", " ");
        var named = new TreeSet<String>();
        SETTING.matcher(text).results().forEach(found -> named.add(found.group()));
        OPTION.matcher(text).results().forEach(found -> named.add(found.group()));

        for (var name : named) {
            var environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .forEach(source -> environment.getPropertySources().remove(source.getName()));
            environment.getPropertySources().addFirst(new MapPropertySource("named", java.util.Map.of(name, "")));
            assertThat(KnownSettings.read().unknown(environment)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beret.service",
                "beret.env",
                "beret",
                "beret.8",
                "java.options",
                "postinst",
                "postrm",
                "templates"
            })
    void pathsAreMadeByThePackage(String file) throws IOException {
        var made = Files.readString(FOLDER.resolve("build.sh"))
                .replace("$root", "")
                .replace("$lib", "/usr/lib/beret")
                .replace("$doc", "/usr/share/doc/beret");
        var scripts = Files.readString(FOLDER.resolve("postinst"));
        var paths = new TreeSet<String>();
        PATH.matcher(Files.readString(FOLDER.resolve(file)))
                .results()
                .map(found -> found.group().replaceFirst("[./]+$", ""))
                .filter(
                        path -> !path.matches(
                                "/var/(lib/beret/data|log/beret/.*)|/etc/beret/application.yaml|/usr/lib/beret/runtime/bin/java"))
                .forEach(paths::add);

        assertThat(paths.stream().filter(path -> !made.contains(path) && !scripts.contains("folder " + path)))
                .isEmpty();
    }
}
