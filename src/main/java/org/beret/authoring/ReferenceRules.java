package org.beret.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.findings.Findings;

/** Checks ids and references: each id is unique in its scope, and each reference resolves. */
final class ReferenceRules implements CourseChecker.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        once(draft.modules().stream().map(module -> new Ref(module.id(), module.place())), findings);
        draft.covers().stream()
                .filter(ref -> !draft.paragraphs().containsKey(ref.id()))
                .forEach(ref -> findings.error(
                        ref.place(), "The note has no paragraph '" + ref.id() + "'.", "Use an id of note.yaml."));
        draft.modules().forEach(module -> new Check(module, draft.modules(), findings).run());
    }

    private static void once(Stream<Ref> ids, Findings findings) {
        var seen = new HashSet<String>();
        ids.filter(ref -> !seen.add(ref.id()))
                .forEach(ref -> findings.error(
                        ref.place(), "The id '" + ref.id() + "' stands twice.", "Give each its own id."));
    }

    private record Check(DraftModule module, List<DraftModule> all, Findings findings) {

        void run() {
            once(
                    module.objectives().stream()
                            .map(objective -> new Ref(objective.value().id().value(), objective.place())),
                    findings);
            once(module.lessons().stream().map(lesson -> new Ref(lesson.id(), lesson.place())), findings);
            module.lessons().forEach(this::lesson);
            module.allQuestions().forEach(this::question);
            module.quiz().criticalObjectives().forEach(this::objective);
            module.quiz().draw().forEach((objective, count) -> objective(new Ref(objective, count.place())));
        }

        private void lesson(DraftLesson lesson) {
            lesson.objectives().forEach(this::objective);
            lesson.texts()
                    .values()
                    .forEach(text -> text.links().stream()
                            .filter(link -> !link.id().startsWith(CaseText.SCHEME))
                            .forEach(this::link));
        }

        private void question(DraftQuestion question) {
            objective(question.objective());
            section(module, question.readAgain());
        }

        private void objective(Ref ref) {
            if (module.objectives().stream()
                    .noneMatch(known -> known.value().id().value().equals(ref.id()))) {
                findings.error(
                        ref.place(), "The module has no objective '" + ref.id() + "'.", "Use an id of module.yaml.");
            }
        }

        private void link(Ref link) {
            if (link.id().startsWith(LessonAddresses.SCHEME)) {
                lessonLink(new Ref(link.id().substring(LessonAddresses.SCHEME.length()), link.place()));
            } else {
                findings.error(
                        link.place(),
                        "The link '" + link.id() + "' leads out of the course.",
                        "Link lessons as lesson:<id>#<section>; cite documents as facts.");
            }
        }

        /** To a lesson of this module, or of a core module, which everybody is assigned. */
        private void lessonLink(Ref ref) {
            var slash = ref.id().indexOf(LessonAddresses.OTHER_MODULE);
            if (slash < 0) {
                section(module, ref);
                return;
            }
            var other = ref.id().substring(0, slash);
            all.stream()
                    .filter(known -> known.id().equals(other) && known.core())
                    .findFirst()
                    .ifPresentOrElse(
                            known -> section(known, new Ref(ref.id().substring(slash + 1), ref.place())),
                            () -> findings.error(
                                    ref.place(),
                                    "The course has no core module '" + other + "'.",
                                    "Link lessons of the same module or of a core module: others are not assigned to everybody."));
        }

        /** {@code lesson} or {@code lesson#section}, in every language. */
        private void section(DraftModule in, Ref ref) {
            var parts = List.of(ref.id().split("#", 2));
            var lesson = lessonOf(in, parts.getFirst());
            if (lesson.isEmpty()) {
                findings.error(
                        ref.place(),
                        "The module has no lesson '" + parts.getFirst() + "'.",
                        "Use a lesson of module.yaml.");
            } else if (parts.size() == 2) {
                lesson.get().texts().values().stream()
                        .filter(text -> text.sections().stream()
                                .noneMatch(section -> section.id().equals(parts.getLast())))
                        .forEach(text -> findings.error(
                                ref.place(),
                                "There is no section '" + parts.getLast() + "' in "
                                        + text.place().file() + ".",
                                "Use the id of one of its headings."));
            }
        }

        private static Optional<DraftLesson> lessonOf(DraftModule in, String id) {
            return in.lessons().stream()
                    .filter(lesson -> lesson.id().equals(id))
                    .findFirst();
        }
    }
}
