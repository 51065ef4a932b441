package org.beret.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The alphabetical order of names and titles, by the rules of the Unicode CLDR. Languages that agree share a constant:
 * tables hold one {@link #column} of keys for each, so that both databases sort and page alike.
 */
public enum Collation {
    /** The order of CLDR's root, with Chinese by pinyin: nobody reads the root's order of Chinese signs. */
    ROOT("zh", "sort_key"),

    /** Spanish, where ñ follows all of n. */
    SPANISH("es", "sort_key_es");

    /** Bytes of a key at most; what is longer is cut, beyond about sixty letters. */
    public static final int LONGEST_KEY = 250;

    private final String language;
    private final String column;

    /** Frozen, so it is immutable. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleBasedCollator collator;

    Collation(String language, String column) {
        this.language = language;
        this.column = column;
        this.collator =
                (RuleBasedCollator) Collator.getInstance(new ULocale(language)).cloneAsThawed();
        // Latin first in every language, as in the root.
        this.collator.setReorderCodes(Collator.ReorderCodes.NONE);
        this.collator.freeze();
    }

    /** The order that readers of this language expect. */
    public static Collation of(Language language) {
        return Arrays.stream(values())
                .filter(collation -> collation != ROOT && collation.language.equals(language.code()))
                .findFirst()
                .orElse(ROOT);
    }

    /** The column of keys in tables that are sorted by name. */
    public String column() {
        return column;
    }

    /** Another one when keys have to be computed anew: those of two versions of CLDR cannot be compared. */
    public static String version() {
        return Arrays.stream(values())
                .map(collation -> collation.collator.getVersion().toString())
                .collect(Collectors.joining(" "));
    }

    /** Compares by a text, for example by names of countries. */
    public <T> Comparator<T> comparing(Function<? super T, String> text) {
        return (one, other) -> collator.compare(text.apply(one), text.apply(other));
    }

    /** A key for unsigned comparison. Of family and given name: letters of both decide before accents of either. */
    public byte[] key(String familyName, String givenName) {
        var key = collator.getCollationKey(familyName)
                .merge(collator.getCollationKey(givenName))
                .toByteArray();
        return key.length <= LONGEST_KEY ? key : Arrays.copyOf(key, LONGEST_KEY);
    }
}
