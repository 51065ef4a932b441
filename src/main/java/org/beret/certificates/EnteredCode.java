package org.beret.certificates;

/** The parsed input of a verification: a number, a signed code, or why it is neither. */
sealed interface EnteredCode {

    /** A number without a signature. */
    record Typed(CertificateNumber number) implements EnteredCode {}

    /** A number that our signature vouches for. */
    record Signed(CertificateNumber number) implements EnteredCode {}

    /** A signature that is not ours or over something else: altered, cut off or foreign. */
    record Altered() implements EnteredCode {}

    /** Our signature of something else, such as a list of officers. */
    record NoCertificate() implements EnteredCode {}

    /** A number with a wrong, missing or additional character. */
    record Mistyped() implements EnteredCode {}

    /** Neither a number nor a signature. */
    record Unreadable() implements EnteredCode {}
}
