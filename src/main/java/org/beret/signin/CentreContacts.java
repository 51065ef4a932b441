package org.beret.signin;

import java.util.Collection;
import java.util.List;
import org.beret.identity.PersonId;

/** Port: whom people ask for a new one-time code; implemented by the module people. */
public interface CentreContacts {

    /**
     * A training centre and the addresses of its managers.
     *
     * @param emails empty if no manager may sign in
     */
    record Contact(String centre, List<String> emails) {}

    /** The training centres of these people, each once. */
    List<Contact> of(Collection<PersonId> people);
}
