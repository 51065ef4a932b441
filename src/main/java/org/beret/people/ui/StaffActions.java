package org.beret.people.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beret.identity.PersonId;
import org.beret.people.StaffMember;
import org.beret.people.slips.SignInSlip;

/**
 * What the signed-in person may do with the staff that a {@link StaffPanel} shows: calls of the service that is
 * responsible.
 *
 * @param resetPassword voids the password and gives a one-time code
 */
record StaffActions(
        Supplier<List<StaffMember>> list,
        Function<InviteForm.Invitation, SignInSlip> invite,
        Consumer<PersonId> suspend,
        Consumer<PersonId> resume,
        Function<PersonId, SignInSlip> resetPassword) {}
