package org.beret.shared;

import java.util.List;

/**
 * Something a person asked for that a rule forbids. Carries the key of a sentence that says what to do instead, and the
 * values that go into it; the screen prints it in the person's language.
 */
public class BusinessRuleViolation extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> values;

    public BusinessRuleViolation(String messageKey, Object... values) {
        super(messageKey);
        this.messageKey = messageKey;
        this.values = List.of(values);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] values() {
        return values.toArray();
    }
}
