package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.beret.shared.PrivateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What would be unsafe does not start, and says in one sentence what to do. */
class StartConditionsTest {

    private static final String ADDRESS = "beret.address";
    private static final String URL = "spring.datasource.url";

    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void aProductionThatIsSafe() {
        environment.setActiveProfiles("production");
        environment.setProperty(ADDRESS, "https://beret.example");
        environment.setProperty(URL, "jdbc:postgresql://localhost/beret");
        environment.setProperty("beret.second-factor.demanded", "true");
        environment.setProperty(
                "beret.certificates.key", folder.resolve("key.pem").toString());
    }

    @Test
    void whatIsSafeStarts() {
        assertThatCode(this::check).doesNotThrowAnyException();
        environment.setProperty(ADDRESS, "http://localhost:8080/");
        assertThatCode(this::check).as("a trial on this machine").doesNotThrowAnyException();
    }

    @Test
    void aRelativePathBeginsInTheFolderOfTheStart() {
        SafeStart.check(environment, false);

        assertThat(environment.getConversionService().convert("../courses", Path.class))
                .isEqualTo(Path.of("../courses"));
    }

    @Test
    void theDemonstrationDoesNotRunInProduction() {
        environment.setActiveProfiles("demo", "production");

        refused("its people and their password are public", "--spring.profiles.active=production alone");
    }

    @Test
    void healthAndMetricsAreNotOnThePortOfThePages() {
        environment.setProperty("management.server.port", "8080");

        refused("open to everybody on port 8080", "management.server.port");
    }

    @Test
    void aMistypedProfileIsNoClassroom() {
        environment.setActiveProfiles("prod");

        refused("no profile prod", "--spring.profiles.active=production");
    }

    @ParameterizedTest
    @CsvSource({
        "beret.adress, beret.address",
        "BERET_ADRESS, beret.address",
        "beret.certificate.key, beret.certificates.key",
        "BERET_DATABASE_URI, beret.database-url",
        "beret.import.maxrow, beret.import.max-rows"
    })
    void aMisspeltSettingIsToldWithTheNearestRightWord(String misspelt, String meant) {
        environment.setProperty(misspelt, "something");

        refused("no setting " + misspelt, "Did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BERETTA_HOME", "beret.import.maxRows", "BERET_SIGN_IN_CODES_VALID_FOR", "BERET_PROXIES"})
    void whatIsWrittenAsTheEnvironmentDoesOrBelongsToOthersStarts(String name) {
        environment.setProperty(name, "1");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://beret.example",
                "beret.example",
                "https://",
                "ftp://beret.example",
                "https://beret.example/?a=b",
                "https://user@beret.example",
                "not an address"
            })
    void productionSaysWherePeopleReachIt(String address) {
        environment.setProperty(ADDRESS, address);

        refused("server", "--beret.address=https://…");
    }

    @Test
    void aClassroomMayUseItsOwnNetwork() {
        environment.setActiveProfiles();
        environment.setProperty(URL, "jdbc:h2:mem:x");
        environment.setProperty(ADDRESS, "http://192.168.1.10:8080");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aKeyThatOthersReadIsRefused() throws Exception {
        var key = Files.writeString(folder.resolve("key.pem"), "key");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        refused("key that signs certificates", "chmod 600 " + key);

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseFileThatOthersReadIsRefusedUnlessTheyCannotReachIt() throws Exception {
        environment.setActiveProfiles();
        environment.setProperty(URL, "jdbc:h2:file:" + folder.resolve("beret") + ";MODE=PostgreSQL");
        var file = Files.writeString(folder.resolve("beret.mv.db"), "data");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        refused("database", "chmod 600 " + file);

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aNewFolderForTheDatabaseIsPrivateAndSoIsItsFileOnceItIsThere() throws Exception {
        environment.setActiveProfiles();
        var data = folder.resolve("data");
        environment.setProperty(URL, "jdbc:h2:" + data.resolve("beret") + ";MODE=PostgreSQL");

        SafeStart.check(environment, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        var file = Files.writeString(data.resolve("beret.mv.db"), "data");
        PrivateFile.close(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDatabaseServerThatIsNamedIsNotPassedOverForAFile() {
        environment.setActiveProfiles();
        environment.setProperty(URL, "jdbc:h2:file:" + folder.resolve("beret"));
        environment.setProperty("BERET_DATABASE_URL", "jdbc:postgresql://localhost/beret");

        refused("BERET_DATABASE_URL is set", "--spring.profiles.active=production");
    }

    @Test
    void productionDemandsASecondFactorOfAdministratorsAndAClassroomMayGoWithout() {
        environment.setProperty("beret.second-factor.demanded", "false");

        refused("with a password alone", "beret.second-factor.demanded at true");

        environment.setActiveProfiles();
        environment.setProperty(URL, "jdbc:h2:file:" + folder.resolve("data/beret"));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void theDemonstrationMayLieOpen() {
        environment.setActiveProfiles("demo");
        environment.setProperty(ADDRESS, "");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new StartConditions(environment).check();
    }

    private void refused(String what, String remedy) {
        assertThatThrownBy(this::check).isInstanceOfSatisfying(UnsafeStart.class, unsafe -> {
            assertThat(unsafe).hasMessageContaining(what);
            assertThat(unsafe.remedy()).contains(remedy);
        });
    }
}
