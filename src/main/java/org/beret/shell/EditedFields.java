package org.beret.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Versioned;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that others may be editing at the same time. If what is stored is no longer what was shown, fields that were
 * not touched here follow, touched ones keep what was typed, and a refusal says what others changed; saving once more stores it.
 *
 * @param <T> the details that the form edits
 */
public final class EditedFields<T> {

    private final List<Field<T, ?>> fields = new ArrayList<>();
    private @Nullable Versioned<T> shown;

    /** How a field is read from the details, read from the screen, shown, and written in a sentence. */
    private record Field<T, V>(
            String label, Function<T, V> stored, Supplier<V> entered, Consumer<V> show, Function<V, String> text) {

        void show(T details) {
            show.accept(stored.apply(details));
        }

        /** Takes over what others stored, unless something else was typed here; says what they changed, if anything. */
        List<String> merge(T before, T now, TextsIn texts) {
            var theirs = stored.apply(now);
            var mine = entered.get();
            if (theirs.equals(stored.apply(before)) || theirs.equals(mine)) {
                return List.of();
            }
            if (mine.equals(stored.apply(before))) {
                show.accept(theirs);
                return List.of(texts.text("changed-meanwhile.field", label, said(theirs)));
            }
            return List.of(texts.text("changed-meanwhile.field.yours", label, said(theirs), said(mine)));
        }

        private String said(V value) {
            var said = text.apply(value);
            return said.isBlank() ? "–" : said;
        }
    }

    /** Adds a field whose values are texts. */
    public EditedFields<T> add(
            String label, Function<T, String> stored, Supplier<String> entered, Consumer<String> show) {
        return add(label, stored, entered, show, Function.identity());
    }

    /** Adds a field. */
    public <V> EditedFields<T> add(
            String label, Function<T, V> stored, Supplier<V> entered, Consumer<V> show, Function<V, String> text) {
        fields.add(new Field<>(label, stored, entered, show, text));
        return this;
    }

    /** Shows these details in all fields. */
    public void show(Versioned<T> details) {
        shown = details;
        fields.forEach(field -> field.show(details.details()));
    }

    /**
     * Stores what was filled in.
     *
     * @param store stores it if this version is still the stored one
     * @param now reads what is stored
     * @throws BusinessRuleViolation if others changed any of these fields meanwhile; says which
     */
    public void save(Consumer<Long> store, Supplier<Versioned<T>> now) {
        var before = Objects.requireNonNull(shown);
        try {
            store.accept(before.version());
        } catch (ChangedMeanwhile _) {
            var changes = merge(before.details(), now.get());
            if (!changes.isEmpty()) {
                throw new BusinessRuleViolation("changed-meanwhile.form", String.join(" · ", changes));
            }
            store.accept(shown.version());
        }
    }

    private List<String> merge(T before, Versioned<T> now) {
        var texts = ScreenTexts.current();
        shown = now;
        return fields.stream()
                .flatMap(field -> field.merge(before, now.details(), texts).stream())
                .toList();
    }
}
