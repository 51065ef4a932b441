package org.beret.cohorts;

import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;

/**
 * Filter and order of the progress table.
 *
 * @param search part of a name, a service number or an e-mail address; empty for everybody
 * @param state who stands so with the module, or with any module if none is chosen
 * @param lateOnly only who is late with the module, or with any
 * @param certificate who stands so with their certificate
 * @param country who comes from there
 * @param order of names, or by something else and then by name
 */
public record ProgressFilter(
        String search,
        Optional<State> state,
        boolean lateOnly,
        Optional<ModuleId> module,
        Optional<CertificateStates.State> certificate,
        Optional<CountryCode> country,
        Order order) {

    /** From every country. */
    public ProgressFilter(
            String search,
            Optional<State> state,
            boolean lateOnly,
            Optional<ModuleId> module,
            Optional<CertificateStates.State> certificate,
            Order order) {
        this(search, state, lateOnly, module, certificate, Optional.empty(), order);
    }

    /** Everybody by name. */
    public static final ProgressFilter EVERYBODY =
            new ProgressFilter("", Optional.empty(), false, Optional.empty(), Optional.empty(), Order.byName());

    /** Everybody who stands so. */
    public static ProgressFilter of(State state) {
        return new ProgressFilter("", Optional.of(state), false, Optional.empty(), Optional.empty(), Order.byName());
    }

    /** Everybody who stands so with their certificate. */
    public static ProgressFilter of(CertificateStates.State certificate) {
        return new ProgressFilter(
                "", Optional.empty(), false, Optional.empty(), Optional.of(certificate), Order.byName());
    }

    /** Everybody who is late. */
    public static ProgressFilter late() {
        return new ProgressFilter("", Optional.empty(), true, Optional.empty(), Optional.empty(), Order.byName());
    }

    /** Where a trainee stands. */
    public enum State {
        NOT_BEGUN,
        BEGUN,
        /** With the module; without one, all that the trainee has to learn. */
        COMPLETED,
        STUCK,
        NOTHING_ASSIGNED,
        /** Without an e-mail address, and nothing is begun. */
        UNREACHED,
        /** A letter did not arrive, and the reminder was not seen on the screen. */
        UNDELIVERED
    }

    /** What rows are sorted by. */
    public enum SortKey {
        NAME,
        COMPLETED,
        /** How far trainees are with one module. */
        MODULE
    }

    /**
     * The order of rows.
     *
     * @param module by which to sort, for {@link SortKey#MODULE}
     */
    public record Order(SortKey key, Optional<ModuleId> module, boolean descending) {

        public static Order byName() {
            return new Order(SortKey.NAME, Optional.empty(), false);
        }
    }

    public ProgressFilter in(Order other) {
        return new ProgressFilter(search, state, lateOnly, module, certificate, country, other);
    }

    /** The same people, as far as they come from this country; from every one without. */
    public ProgressFilter from(Optional<CountryCode> other) {
        return new ProgressFilter(search, state, lateOnly, module, certificate, other, order);
    }
}
