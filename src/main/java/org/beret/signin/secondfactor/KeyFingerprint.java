package org.beret.signin.secondfactor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database row that says which key the secrets of authenticator apps are encrypted with: a short hash, from which no key follows. */
@Component
class KeyFingerprint {

    private static final int BYTES = 6;

    private final JdbcClient jdbc;

    KeyFingerprint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the key in use on all servers; none before the first app is set up. */
    Optional<String> inUse() {
        return jdbc.sql("select fingerprint from signin_totp_key")
                .query(String.class)
                .optional();
    }

    /** Makes this the key in use if there is none; says which is. Of several at once one wins. Where there is one it only reads. */
    String claim(String fingerprint) {
        return inUse().orElseGet(() -> insert(fingerprint));
    }

    private String insert(String fingerprint) {
        jdbc.sql("insert into signin_totp_key (id, fingerprint) values (1, :fingerprint) on conflict do nothing")
                .param("fingerprint", fingerprint)
                .update();
        return inUse().orElseThrow();
    }

    /** From now on no key is in use, if this one was. */
    void forget(String fingerprint) {
        jdbc.sql("delete from signin_totp_key where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .update();
    }

    static String of(byte[] key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
