package org.beret.authoring;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.Draft.Fact;
import org.beret.authoring.Draft.Status;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.shared.Language;

/** Checks sources: lessons and questions cite the note and verified facts, and facts of a date give it. */
final class SourceRules implements CourseChecker.Rule {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    @Override
    public void check(Draft draft, Findings findings) {
        new Check(draft, findings).run();
    }

    /** What cites: a lesson or a question, with its words in each language. */
    private record Citing(SourceLocation place, List<Ref> note, List<Ref> facts, Map<Language, String> words) {

        static Citing of(DraftLesson lesson) {
            return new Citing(lesson.place(), lesson.note(), lesson.facts(), lesson.words());
        }

        static Citing of(DraftQuestion question) {
            return new Citing(question.place(), question.note(), question.facts(), question.words());
        }
    }

    private record Check(Draft draft, Findings findings) {

        void run() {
            if (!VERSION.matcher(draft.version()).matches()) {
                findings.error(
                        draft.place(), "'" + draft.version() + "' is not a version.", "Write three numbers: 1.0.0.");
            }
            draft.sources().forEach((id, source) -> {
                if (!DATE.matcher(source.date()).matches()) {
                    findings.error(
                            source.place(),
                            "The date of '" + id + "' is not a date.",
                            "Write 2018, 2018-06 or 2018-06-21.");
                }
            });
            draft.facts().forEach(this::fact);
            draft.modules().stream().flatMap(this::citing).forEach(this::citing);
        }

        private void fact(String id, Fact fact) {
            if (!draft.sources().containsKey(fact.source().id())) {
                findings.error(
                        fact.source().place(),
                        "There is no source '" + fact.source().id() + "'.",
                        "Add it to sources.yaml or correct the id.");
            }
            if (fact.dated()
                    && fact.asOf().filter(day -> DATE.matcher(day).matches()).isEmpty()) {
                findings.error(fact.place(), "The dated fact " + id + " has no date.", "Add 'as-of' with the day.");
            }
        }

        private Stream<Citing> citing(DraftModule module) {
            return Stream.concat(
                    module.lessons().stream().map(Citing::of),
                    module.allQuestions().stream().map(Citing::of));
        }

        private void citing(Citing citing) {
            if (citing.note().isEmpty() || citing.facts().isEmpty()) {
                findings.error(
                        citing.place(),
                        "It rests on no paragraph of the note or no fact.",
                        "Name both: note: […], facts: […].");
            }
            citing.note().stream()
                    .filter(ref -> !draft.paragraphs().containsKey(ref.id()))
                    .forEach(ref -> findings.error(
                            ref.place(), "The note has no paragraph '" + ref.id() + "'.", "Use an id of note.yaml."));
            citing.facts().forEach(ref -> cited(ref, citing));
        }

        private void cited(Ref ref, Citing citing) {
            var fact = draft.facts().get(ref.id());
            if (fact == null) {
                findings.error(ref.place(), "There is no fact '" + ref.id() + "'.", "Use an id of sources.yaml.");
            } else if (fact.status() == Status.UNCERTAIN) {
                findings.error(
                        ref.place(),
                        "The fact " + ref.id() + " is uncertain.",
                        "Leave it out until somebody has verified it.");
            } else if (fact.dated()) {
                fact.asOf().ifPresent(day -> dated(ref, day.substring(0, 4), citing));
            }
        }

        private void dated(Ref ref, String year, Citing citing) {
            citing.words().forEach((language, words) -> {
                if (!words.contains(year)) {
                    findings.error(
                            ref.place(),
                            "The fact " + ref.id() + " is of " + year + ", which the " + language.code()
                                    + " text does not say.",
                            "Say in the text that it was so in " + year + ".");
                }
            });
        }
    }
}
