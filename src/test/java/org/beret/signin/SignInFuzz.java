package org.beret.signin;

import java.nio.charset.StandardCharsets;
import org.beret.identity.ServiceNumber;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.LocalAddress;

/** Names, one-time codes, passwords and addresses as somebody types them who has not signed in. */
public final class SignInFuzz {

    private SignInFuzz() {}

    public static void read(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var name = SignInName.of(text).normalized();
        if (!SignInName.of(name).normalized().equals(name)) {
            throw new AssertionError("A name that is another one the second time: " + name);
        }
        SignInName.address(text);
        NetworkAddress.of(text);
        LocalAddress.isUsable(text);
        InputText.lines(text);
        tried(text);
        var line = InputText.line(text);
        if (!InputText.line(line).equals(line)) {
            throw new AssertionError("A line that is another one the second time: " + line);
        }
    }

    private static void tried(String text) {
        try {
            HiddenSigns.refuse(text);
            ServiceNumber.ofText(text);
        } catch (BusinessRuleViolation refused) {
            // With a sentence, as it should be
        }
    }
}
