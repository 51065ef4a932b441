package org.beret.shared;

import java.util.List;

/**
 * Refuses an action that a business rule forbids. Carries the key and values of a text that tells the person what to do instead.
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
