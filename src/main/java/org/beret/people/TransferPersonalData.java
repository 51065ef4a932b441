package org.beret.people;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The centres a person belonged to. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TransferPersonalData implements PersonalDataSource {

    private final CentreTransfers moves;

    TransferPersonalData(CentreTransfers moves) {
        this.moves = moves;
    }

    @Override
    public String name() {
        return "moves";
    }

    @Override
    public List<Map<String, @Nullable Object>> about(PersonId person) {
        return moves.of(person).stream()
                .map(move -> Map.<String, @Nullable Object>of(
                        "from", move.from(), "to", move.to(), "moved_at", move.movedAt()))
                .toList();
    }
}
