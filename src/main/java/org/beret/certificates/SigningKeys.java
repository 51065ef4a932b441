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
import org.beret.shared.SqlValues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs, from its file, and the public halves of all keys that ever signed, from the database. The first start makes a key.
 * While there are certificates, a missing or different key fails the start, because a signature by an unpublished key does not verify.
 * Starting with {@code --beret.certificates.rotate-key-from=<id of the present key>} retires that key and makes a new one, once, however
 * often it is started so. {@code --beret.certificates.stolen-key=<id>} says that somebody else has had a key since {@code
 * --beret.certificates.stolen-since}; if it is the present one, it is retired, too.
 */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final JdbcClient jdbc;
    private final CertificateStore certificates;
    private final Clock clock;
    private final KeyFile file;
    private final List<Change> changes = new ArrayList<>();
    private final SigningKey current;

    /** What this start changed; the action of an audit entry and the id of the key. */
    record Change(String action, String key) {}

    @SuppressWarnings("this-escape")
    SigningKeys(
            JdbcClient jdbc,
            CertificateStore certificates,
            Clock clock,
            @Value("${beret.certificates.key}") Path path,
            @Value("${beret.certificates.rotate-key-from:}") String rotateFrom,
            @Value("${beret.certificates.stolen-key:}") String stolen,
            @Value("${beret.certificates.stolen-since:}") String since) {
        this.jdbc = jdbc;
        this.certificates = certificates;
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
        var inUse = inUse();
        if (inUse.filter(published -> published.id().equals(key.id())).isPresent()) {
            return key;
        }
        if (inUse.isPresent() && !certificates.isEmpty()) {
            throw new BadKey(
                    "The key in " + file.path().toAbsolutePath() + " is " + key.id()
                            + ", but the certificates of this installation are signed with "
                            + inUse.orElseThrow().id() + ".",
                    "Restore the right file from your backup. "
                            + rotation(inUse.orElseThrow().id()));
        }
        retireAll();
        publish(key);
        return key;
    }

    private SigningKey first() {
        var inUse = inUse();
        if (inUse.isPresent() && !certificates.isEmpty()) {
            throw new BadKey(
                    "The key that signs certificates is missing: there is no file "
                            + file.path().toAbsolutePath() + ".",
                    "Restore the file from your backup, or name its place with --beret.certificates.key=<file>. "
                            + rotation(inUse.orElseThrow().id()));
        }
        return renewed();
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
            renewed();
        }
    }

    private SigningKey renewed() {
        var key = SigningKey.generate();
        file.create(key);
        retireAll();
        publish(key);
        changes.add(new Change("key.made", key.id()));
        LOG.info("Certificates are signed with the new key {} in {}; back this file up", key.id(), file.path());
        return key;
    }

    private Optional<PublishedKey> inUse() {
        return all().stream().filter(key -> key.retiredAt() == null).findFirst();
    }

    private void retireAll() {
        jdbc.sql("update certificates_key set retired_at = :now where retired_at is null")
                .param("now", now())
                .update();
    }

    private void publish(SigningKey key) {
        jdbc.sql(
                        "insert into certificates_key (id, public_key, created_at) values (:id, :key, :now) on conflict do nothing")
                .param("id", key.id())
                .param("key", key.publicKey())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return SqlValues.timestamp(clock.instant());
    }
}
