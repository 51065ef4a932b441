package org.beret.people.transfers;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Transfers between centres, as personal data of the person. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TransferPersonalData implements PersonalDataSource {

    private final TransferTable transfers;

    TransferPersonalData(TransferTable transfers) {
        this.transfers = transfers;
    }

    @Override
    public String section() {
        return "moves";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return transfers.of(person).stream()
                .map(transfer -> Map.<String, @Nullable Object>of(
                        "from", transfer.from(), "to", transfer.to(), "moved_at", transfer.movedAt()))
                .toList();
    }
}
