package org.beret.cohorts.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beret.cohorts.ProgressRow;
import org.beret.identity.PersonId;
import org.beret.texts.Countries;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/** What a file says of a trainee beside their progress. The name is always there, the others can be left out. */
class TraineeColumns {

    private final TextsIn texts;
    private final Countries countries;
    private final boolean certificates;

    TraineeColumns(TextsIn texts, Countries countries, boolean certificates) {
        this.texts = texts;
        this.countries = countries;
        this.certificates = certificates;
    }

    /** What can be chosen: titles by key, in order. */
    Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("number", texts.text("cohort.members.number"));
        titles.put("gender", texts.text("person.gender"));
        titles.put("category", texts.text("cohort.form.category"));
        titles.put("rank", texts.text("person.rank"));
        titles.put("country", texts.text("person.country"));
        titles.put("email", texts.text("person.email.required"));
        if (certificates) {
            titles.put("certificate", texts.text("cohort.certificate-number"));
        }
        titles.put("suspended", texts.text("cohort.suspended"));
        return titles;
    }

    List<String> head(Set<String> chosen) {
        var head = new ArrayList<>(List.of(texts.text("cohort.trainee")));
        titles().forEach((key, title) -> {
            if (chosen.contains(key)) {
                head.add(title);
            }
        });
        return head;
    }

    List<@Nullable Object> cells(ProgressRow row, Set<String> chosen, Map<PersonId, String> numbers) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.listName());
        titles().keySet().stream()
                .filter(chosen::contains)
                .forEach(key -> cells.add(said(key, row, numbers).orElse(null)));
        return cells;
    }

    private Optional<String> said(String key, ProgressRow row, Map<PersonId, String> numbers) {
        var about = row.about();
        return switch (key) {
            case "number" -> row.serviceNumber();
            case "gender" -> Optional.of(texts.text("gender." + about.gender()));
            case "category" -> about.category().map(category -> texts.text("category." + category));
            case "rank" -> Optional.of(about.rank());
            case "country" -> Optional.of(countries.name(about.country(), texts.language()));
            case "email" -> about.email();
            case "certificate" -> Optional.ofNullable(numbers.get(row.person()));
            default -> Optional.of(row.suspended() ? texts.text("cohort.suspended") : "");
        };
    }
}
