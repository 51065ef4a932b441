package org.beret.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.authoring.CaseText.Choice;
import org.beret.authoring.CaseText.Step;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.shared.Language;

/** Checks the graph of a case: every path reaches an end and the debriefing, every step is reachable, in all languages alike. */
final class CaseRules implements CourseChecker.Rule {

    /** Shorter texts may be alike in two languages, a time of day for one. */
    private static final int WORDS_THAT_DIFFER = 4;

    @Override
    public void check(Draft draft, Findings findings) {
        for (var module : draft.modules()) {
            for (var lesson : module.lessons()) {
                if (lesson.isCase()) {
                    lesson.texts().values().forEach(text -> new Check(text, CaseText.of(text), findings).run());
                    translated(lesson, findings);
                } else {
                    noCase(lesson, findings);
                }
            }
        }
    }

    private static void noCase(DraftLesson lesson, Findings findings) {
        if (lesson.texts().values().stream()
                .flatMap(text -> text.outline().stream())
                .anyMatch(part -> part.id().matches(CaseText.END + "( .*)?|choice .*"))) {
            findings.error(
                    lesson.place(),
                    "The lesson '" + lesson.id() + "' has choices or an end and is no case.",
                    "Write 'kind: case' here, or remove them.");
        }
    }

    /** A step that was copied and not translated. That all languages have the same steps, other rules see to. */
    private static void translated(DraftLesson lesson, Findings findings) {
        var texts = lesson.texts().entrySet().stream().toList();
        for (var i = 0; i < texts.size(); i++) {
            for (var other : texts.subList(i + 1, texts.size())) {
                translated(texts.get(i), other, findings);
            }
        }
    }

    private static void translated(
            Map.Entry<Language, LessonText> one, Map.Entry<Language, LessonText> other, Findings findings) {
        var said = new HashSet<String>();
        var profile = LanguageProfile.of(other.getKey());
        parts(one.getValue()).forEach(part -> said.add(TextNormalizer.comparable(part.id())));
        parts(other.getValue()).stream()
                .filter(part -> profile.length(part.id()) >= WORDS_THAT_DIFFER)
                .filter(part -> said.contains(TextNormalizer.comparable(part.id())))
                .forEach(part -> findings.error(
                        part.place(),
                        "The same words stand in the " + one.getKey().code() + " text: '" + start(part.id()) + "'.",
                        "Translate them."));
    }

    private static List<Ref> parts(LessonText text) {
        var read = CaseText.of(text);
        var parts = new ArrayList<Ref>();
        for (var step : read.sections()) {
            parts.add(new Ref(step.words(), step.place()));
            step.choices()
                    .forEach(choice ->
                            parts.add(new Ref(choice.text(), choice.step().place())));
        }
        return parts;
    }

    private static String start(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }

    private record Check(LessonText text, CaseText read, Findings findings) {

        void run() {
            if (read.debriefing().isEmpty()) {
                findings.error(
                        text.place(),
                        "The case has no debriefing as its last section.",
                        "End with '## … {#" + CaseText.DEBRIEFING + "}'.");
            }
            read.stray()
                    .forEach(
                            link -> findings.error(
                                    link.place(),
                                    "'" + start(link.id()) + "' is no choice of a step.",
                                    "Below the heading of a step, make each item of a list '- [text](step:id)' and nothing else."));
            for (var at = 0; at < read.steps().size(); at++) {
                step(read.steps().get(at), read.steps().subList(0, at + 1));
            }
            read.debriefing().ifPresent(this::debriefing);
            headings();
            reached();
            endings();
        }

        private void step(Step step, List<Step> soFar) {
            if (step.words().isEmpty()) {
                error(step.place(), "The step '" + step.id() + "' says nothing.", "Tell what happens.");
            }
            if (step.choices().isEmpty() && step.ends().isEmpty()) {
                error(
                        step.place(),
                        "The step '" + step.id() + "' is a dead end.",
                        "Give it choices, or an end: '::: end good', 'mixed' or 'harmful'.");
            }
            if (!step.ends().isEmpty()
                    && (!step.choices().isEmpty() || step.ends().size() > 1)) {
                error(
                        step.place(),
                        "The step '" + step.id() + "' ends and goes on, or ends twice.",
                        "Let it have choices or one end.");
            }
            step.ends().stream()
                    .filter(end -> CaseText.ending(end.id()).isEmpty())
                    .forEach(end ->
                            error(end.place(), "There is no end '" + end.id() + "'.", "Write good, mixed or harmful."));
            choices(step, soFar.stream().map(Step::id).toList());
        }

        private void choices(Step step, List<String> soFar) {
            var led = new HashSet<String>();
            for (var choice : step.choices()) {
                choice(choice, soFar);
                if (!led.add(choice.step().id())) {
                    error(
                            choice.step().place(),
                            "Two choices of '" + step.id() + "' lead to '"
                                    + choice.step().id() + "'.",
                            "Let each have its own consequence.");
                }
            }
        }

        private void choice(Choice choice, List<String> soFar) {
            var to = choice.step();
            if (read.steps().stream().noneMatch(step -> step.id().equals(to.id()))) {
                error(to.place(), "The case has no step '" + to.id() + "'.", "Use the id of one of its steps.");
            } else if (soFar.contains(to.id())) {
                error(
                        to.place(),
                        "The choice leads back to '" + to.id() + "', a loop.",
                        "Let every choice lead to a step further down.");
            }
            if (choice.text().isBlank()) {
                error(to.place(), "The choice of '" + to.id() + "' has no text.", "Write what can be done.");
            }
        }

        /** Two steps of one name, or a heading within a block, would make another case of it. */
        private void headings() {
            var seen = new HashSet<String>();
            read.sections().stream()
                    .filter(section -> !seen.add(section.id()))
                    .forEach(section -> error(
                            section.place(),
                            "The step '" + section.id() + "' stands twice.",
                            "Give each step its own id."));
            if (text.sections().size() > read.sections().size()) {
                error(text.place(), "A heading of a step stands within a block.", "Move it out of the block.");
            }
        }

        private void debriefing(Step debriefing) {
            if (!debriefing.choices().isEmpty() || !debriefing.ends().isEmpty()) {
                error(debriefing.place(), "The debriefing goes on or ends.", "Only steps have choices and ends.");
            }
        }

        /** Choices lead downwards, so one look at the steps in their order is enough. */
        private void reached() {
            Set<String> reached = new HashSet<>();
            read.steps().stream().findFirst().ifPresent(first -> reached.add(first.id()));
            for (var step : read.steps()) {
                if (reached.contains(step.id())) {
                    step.choices().forEach(choice -> reached.add(choice.step().id()));
                } else {
                    error(step.place(), "No way leads to the step '" + step.id() + "'.", "Lead a choice there.");
                }
            }
        }

        private void endings() {
            var endings = read.steps().stream()
                    .flatMap(step -> step.ends().stream())
                    .flatMap(end -> CaseText.ending(end.id()).stream())
                    .toList();
            if (!endings.contains(Ending.GOOD) || endings.stream().allMatch(Ending.GOOD::equals)) {
                error(text.place(), "The case has only good ends, or none.", "Let one way end well and another not.");
            }
        }

        private void error(SourceLocation place, String problem, String remedy) {
            findings.error(place, problem, remedy);
        }
    }
}
