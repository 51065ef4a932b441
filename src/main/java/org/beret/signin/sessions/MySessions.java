package org.beret.signin.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of the signed-in person, and ending those on other devices. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class MySessions {

    private final SessionTable table;
    private final RememberedDevices devices;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    MySessions(SessionTable table, RememberedDevices devices, AuditTrail audit, CurrentPerson currentPerson) {
        this.table = table;
        this.devices = devices;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** All sessions that go on, this one first, and devices that stay signed in. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<OwnSession> list() {
        var me = currentPerson.require();
        var rows = table.of(me.id());
        var here = rows.stream()
                .filter(row -> row.id().equals(me.session()))
                .map(SessionTable.Row::network)
                .findFirst()
                .orElse("");
        var open = rows.stream().flatMap(row -> row.device().stream()).collect(Collectors.toSet());
        return Stream.concat(
                        rows.stream().map(row -> own(row, me.session(), here)),
                        devices.of(me.id(), me.sessionStamp()).stream()
                                .filter(device -> !open.contains(device.id()))
                                .map(device -> own(device, here)))
                .sorted((one, other) -> Boolean.compare(other.current(), one.current()))
                .toList();
    }

    /**
     * Ends a session of one's own, which is refused at its next request, and forgets its device.
     *
     * @throws UnknownId if there is none, perhaps because it has ended meanwhile
     */
    @PreAuthorize("isAuthenticated()")
    public void end(UUID session) {
        var me = currentPerson.require();
        var device =
                table.find(session, me.id()).flatMap(SessionTable.Row::device).orElse(session);
        var isEnded = table.delete(session, me.id());
        var isForgotten = devices.forget(device, me.id());
        if (!isEnded && !isForgotten) {
            throw new UnknownId(session);
        }
        audit.recordOwn(me, "session.ended");
    }

    /**
     * Ends all sessions but this one, and forgets all other devices.
     *
     * @return how many there were
     */
    @PreAuthorize("isAuthenticated()")
    public int endOthers() {
        var me = currentPerson.require();
        var others = list().stream().filter(session -> !session.current()).toList();
        others.forEach(session -> {
            table.delete(session.id(), me.id());
        });
        var own = Optional.ofNullable(me.session())
                .flatMap(session -> table.find(session, me.id()))
                .flatMap(SessionTable.Row::device);
        devices.forgetOthers(own.orElse(null), me.id());
        var ended = others.size();
        if (ended > 0) {
            audit.recordOwn(me, "session.others-ended");
        }
        return ended;
    }

    private static OwnSession own(SessionTable.Row row, @Nullable UUID current, String here) {
        return new OwnSession(
                row.id(),
                row.beganAt(),
                row.seenAt(),
                row.browser(),
                row.network(),
                row.id().equals(current),
                row.network().equals(here),
                row.device().isPresent());
    }

    private static OwnSession own(RememberedDevices.Device device, String here) {
        return new OwnSession(
                device.id(),
                device.createdAt(),
                device.usedAt(),
                device.browser(),
                device.network(),
                false,
                device.network().equals(here),
                true);
    }
}
