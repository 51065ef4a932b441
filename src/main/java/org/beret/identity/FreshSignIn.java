package org.beret.identity;

/**
 * Port: whether the signed-in person has proved lately who they are. Acts that cannot be undone, and files with names of
 * people, ask for it: whoever finds a screen left open has the session, and not the password. The module signin implements it.
 */
public interface FreshSignIn {

    /** Whether nothing has to be proved now; also where no session is, as in jobs. */
    boolean isFresh();

    /**
     * Returns if nothing has to be proved now.
     *
     * @throws FreshSignInNeeded if the password has to be given again first
     */
    default void require() {
        if (!isFresh()) {
            throw new FreshSignInNeeded();
        }
    }

    /**
     * Proves by the password who the signed-in person is; good for some minutes.
     *
     * @throws org.beret.shared.BusinessRuleViolation if it is wrong, was wrong too often, or there is none
     */
    void prove(String password);
}
