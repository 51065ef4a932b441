package org.beret.certificates;

/** How much of a course a certificate is about. */
public enum CertificateScope {
    /** The modules that every officer has to complete. */
    CORE,
    /** Every module. */
    COURSE
}
