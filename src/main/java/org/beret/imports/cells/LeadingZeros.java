package org.beret.imports.cells;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.identity.ServiceKey;
import org.beret.identity.ServiceNumber;

/** Service numbers of digits that differ by zeros in front only: a spreadsheet drops them. */
public final class LeadingZeros {

    private LeadingZeros() {}

    /** The number without zeros in front; empty if it has none, or other characters. */
    public static Optional<ServiceKey> without(ServiceKey key) {
        var number = key.number().key();
        var isOfDigits = number.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return Optional.of(number.replaceFirst("^0+", ""))
                .filter(rest -> isOfDigits && !rest.isEmpty() && rest.length() < number.length())
                .map(rest -> new ServiceKey(key.country(), new ServiceNumber(rest)));
    }

    /** Numbers with zeros in front, by themselves without; where two become one, either. */
    public static Map<ServiceKey, ServiceKey> byShortKey(Collection<ServiceKey> keys) {
        return keys.stream()
                .filter(key -> without(key).isPresent())
                .collect(Collectors.toMap(key -> without(key).orElseThrow(), key -> key, (one, _) -> one));
    }
}
