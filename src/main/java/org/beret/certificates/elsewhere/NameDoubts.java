package org.beret.certificates.elsewhere;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;

/**
 * Compares the name on a certificate with that of a person. Case, accents, hyphens and the order of names are no difference; a
 * certificate says nothing else about its holder that could be compared.
 */
final class NameDoubts {

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private NameDoubts() {}

    static List<BusinessRuleViolation> about(ForeignCertificate certificate, PersonProfile person) {
        if (certificate.holder().isEmpty()) {
            return List.of(new BusinessRuleViolation("elsewhere.doubt.no-name"));
        }
        var holder = certificate.holder().get();
        var name = person.name().inFull();
        return words(holder).equals(words(name))
                ? List.of()
                : List.of(new BusinessRuleViolation("elsewhere.doubt.name", holder, name));
    }

    private static List<String> words(String name) {
        var plain = PLAIN.transliterate(Normalizer2.getNFKCInstance().normalize(name));
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
