package org.beret.certificates;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.certificates.startup.BadKey;
import org.beret.shared.SqlValues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs, from its file, and the public halves of all keys that ever signed, from the database. The first start makes a key.
 * From then on a missing or different key fails the start on every server: a signature by an unpublished key does not verify, and two
 * servers have to sign with one.
 * Starting with {@code --beret.certificates.rotate-key-from=<id of the present key>} retires that key and makes a new one, once, however
 * often it is started so. {@code --beret.certificates.stolen-key=<id>} says that somebody else has had a key since {@code
 * --beret.certificates.stolen-since}; if it is the present one, it is retired, too.
 */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private static final String RESTORE =
            "Restore the file from your backup, copy it from another server of this installation, or"
                    + " name its place with --beret.certificates.key=<file>. ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final KeyFile file;
    private final List<Change> changes = new ArrayList<>();
    private final SigningKey current;

    /** What this start changed; the action of an audit entry and the id of the key. */
    record Change(String action, String key) {}

    @SuppressWarnings("this-escape")
    SigningKeys(
            JdbcClient jdbc,
            Clock clock,
            @Value("${beret.certificates.key}") Path path,
            @Value("${beret.certificates.rotate-key-from:}") String rotateFrom,
            @Value("${beret.certificates.stolen-key:}") String stolen,
            @Value("${beret.certificates.stolen-since:}") String since) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = new KeyFile(path);
        if (!stolen.isEmpty()) {
            declareStolen(stolen, since);
            rotate(stolen);
        }
        rotate(rotateFrom);
        this.current = file.read().map(this::known).orElseGet(this::first);
    }

    List<Change> changes() {
        return changes;
    }

    SigningKey current() {
        return current;
    }

    Optional<PublishedKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The newest first. */
    List<PublishedKey> all() {
        return jdbc.sql("select * from certificates_key order by created_at desc, id")
                .query((row, _) -> new PublishedKey(
                        row.getString("id"),
                        row.getString("public_key"),
                        SqlValues.instant(row, "created_at"),
                        moment(row, "retired_at"),
                        moment(row, "stolen_at")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private void declareStolen(String id, String since) {
        var declared = jdbc.sql("update certificates_key set stolen_at = :since where id = :id")
                .param("since", moment(since).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (declared == 0) {
            throw new BadKey(
                    "No key of this installation is called " + id + ", so it cannot be declared stolen.",
                    "The ids of all keys are at /verify/keys.json, each under kid.");
        }
        changes.add(new Change("key.stolen", id));
        LOG.warn("The key {} counts as stolen since {}", id, since);
    }

    private static Instant moment(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException unreadable) {
            throw new BadKey(
                    "It is not said since when the key is stolen: " + unreadable.getMessage() + ".",
                    "Say it with --beret.certificates.stolen-since=, for example 2026-11-30T08:00:00Z.");
        }
    }

    private SigningKey known(SigningKey key) {
        var inUse = inUse().orElseGet(() -> published(key));
        if (!inUse.id().equals(key.id())) {
            throw new BadKey(
                    "The key in " + file.path().toAbsolutePath() + " is " + key.id()
                            + ", but this installation signs its certificates with " + inUse.id() + ".",
                    RESTORE + rotation(inUse.id()));
        }
        if (inUse.retiredAt() != null) {
            jdbc.sql("update certificates_key set retired_at = null where id = :id")
                    .param("id", key.id())
                    .update();
        }
        return key;
    }

    private SigningKey first() {
        inUse().ifPresent(inUse -> {
            throw new BadKey(
                    "The key that signs certificates is missing: there is no file "
                            + file.path().toAbsolutePath() + ".",
                    RESTORE + rotation(inUse.id()));
        });
        var made = SigningKey.generate();
        file.create(made);
        if (!published(made).id().equals(made.id())) {
            // Another server was faster; what this one has made must not be taken for the key of the installation.
            file.delete();
            return first();
        }
        return tell(made);
    }

    private static String rotation(String id) {
        return "If the old key is lost or stolen, start once with --beret.certificates.rotate-key-from=" + id
                + ": a new key is made, and certificates signed before keep verifying against the old public key.";
    }

    private void rotate(String from) {
        if (inUse().filter(published -> published.id().equals(from)).isPresent()) {
            if (file.path().toFile().exists()) {
                file.putAside(from);
            }
            renew();
        }
    }

    private void renew() {
        var made = SigningKey.generate();
        file.create(made);
        retireAll();
        published(made);
        tell(made);
    }

    private SigningKey tell(SigningKey made) {
        changes.add(new Change("key.made", made.id()));
        LOG.info("Certificates are signed with the new key {} in {}; back this file up", made.id(), file.path());
        return made;
    }

    /** The newest if none is in use, which no start of this version leaves behind. */
    private Optional<PublishedKey> inUse() {
        var all = all();
        return all.stream()
                .filter(key -> key.retiredAt() == null)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private void retireAll() {
        jdbc.sql("update certificates_key set retired_at = :now where retired_at is null")
                .param("now", now())
                .update();
    }

    /** Publishes the key unless one is in use, and says which is then: of servers that start at once the database takes one. */
    private PublishedKey published(SigningKey key) {
        jdbc.sql(
                        "insert into certificates_key (id, public_key, created_at) values (:id, :key, :now) on conflict do nothing")
                .param("id", key.id())
                .param("key", key.publicKey())
                .param("now", now())
                .update();
        return inUse().orElseThrow();
    }

    private OffsetDateTime now() {
        return SqlValues.timestamp(clock.instant());
    }
}
