package org.beret.signin;

import org.beret.shared.InputText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Normalizes passwords to Unicode NFC before another encoder hashes or compares them: keyboards of one system send an
 * accented letter as one character, those of another as two.
 */
class NormalizingPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;

    NormalizingPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password == null ? null : InputText.composed(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return encoder.matches(password == null ? null : InputText.composed(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
