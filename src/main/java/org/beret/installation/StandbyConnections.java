package org.beret.installation;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has the pool give up a connection by which nothing can be written: its database leads no longer, and the pool would keep it for half an
 * hour. Named in {@code application.yaml}, where the pool looks for it.
 */
public final class StandbyConnections implements SQLExceptionOverride {

    private static final String READ_ONLY = "25006";

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return READ_ONLY.equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
