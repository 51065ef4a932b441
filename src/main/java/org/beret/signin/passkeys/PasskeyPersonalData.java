package org.beret.signin.passkeys;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passkeys as personal data: names and times; {@link Passkeys} forgets them. */
@Component
class PasskeyPersonalData implements PersonalDataSource {

    private final Passkeys passkeys;

    PasskeyPersonalData(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public String section() {
        return "passkeys";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return passkeys.of(person).stream()
                .map(passkey -> Map.<String, @Nullable Object>of(
                        "name", passkey.name(), "created_at", passkey.createdAt(), "used_at", passkey.usedAt()))
                .toList();
    }
}
