package org.beret.authoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.beret.authoring.LessonText.HeadingText;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.catalogue.StepId;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a case in one language: each section but the last is a step, its choices are the items of a list that are links to
 * steps, and a block {@code ::: end} says how the case ends there. The last section is the debriefing.
 *
 * @param sections the steps and the debriefing, in order
 * @param stray what is no choice though it should be: links to steps that are not the whole of an item, other items of a list of
 *     choices; and choices and ends before the first step
 */
record CaseText(List<Step> sections, List<Ref> stray) {

    /** What a link to a step begins with. */
    static final String SCHEME = "step:";

    /** The block that ends a case. */
    static final String END = "end";

    /** The section that follows every end. */
    static final String DEBRIEFING = "debriefing";

    /** A section as it is written; {@code words} are all of it but its heading. */
    record Step(String id, String title, SourceLocation place, String words, List<Choice> choices, List<Ref> ends) {}

    /** An item of a list that leads to another step. */
    record Choice(Ref step, String text) {}

    static boolean leadsToStep(Link link) {
        return link.getDestination().startsWith(SCHEME);
    }

    static String stepOf(Link link) {
        return link.getDestination().substring(SCHEME.length());
    }

    /** The ending that a block names; empty if there is none of that name. */
    static Optional<Ending> ending(String argument) {
        return Optional.of(argument)
                .filter(word -> List.of(Ending.values()).stream()
                        .anyMatch(
                                ending -> ending.name().toLowerCase(Locale.ROOT).equals(word)))
                .map(word -> Ending.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    static CaseText of(LessonText text) {
        var sections = new ArrayList<Step>();
        var stray = new ArrayList<Ref>();
        Reader reader = null;
        for (var node = text.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                reader = new Reader(heading, text.place(), stray);
                sections.add(reader.step());
            } else if (reader == null) {
                var before = new Reader(new Heading(), text.place(), stray);
                node.accept(before);
                before.choices.forEach(choice -> stray.add(choice.step()));
                stray.addAll(before.ends);
            } else {
                node.accept(reader);
                sections.set(sections.size() - 1, reader.step());
            }
        }
        return new CaseText(List.copyOf(sections), List.copyOf(stray));
    }

    /** All sections but the debriefing. */
    List<Step> steps() {
        return debriefing().isEmpty() ? sections : sections.subList(0, sections.size() - 1);
    }

    /** The last section, if it is a debriefing. */
    Optional<Step> debriefing() {
        return sections.stream()
                .skip(Math.max(0, sections.size() - 1))
                .filter(last -> last.id().equals(DEBRIEFING))
                .findFirst();
    }

    /** The model of a case that has been checked. */
    static CaseStudy study(Map<Language, LessonText> texts) {
        var cases = new EnumMap<Language, CaseText>(Language.class);
        texts.forEach((language, text) -> cases.put(language, of(text)));
        var first = cases.values().iterator().next();
        var steps = new ArrayList<CaseStudy.Step>();
        for (var at = 0; at < first.steps().size(); at++) {
            steps.add(step(cases, first.steps().get(at), at));
        }
        return new CaseStudy(List.copyOf(steps));
    }

    private static CaseStudy.Step step(Map<Language, CaseText> cases, Step step, int at) {
        var choices = new ArrayList<CaseStudy.Choice>();
        for (var i = 0; i < step.choices().size(); i++) {
            var choice = i;
            choices.add(new CaseStudy.Choice(
                    new StepId(step.choices().get(i).step().id()),
                    localized(
                            cases,
                            text -> text.steps().get(at).choices().get(choice).text())));
        }
        return new CaseStudy.Step(
                new StepId(step.id()),
                localized(cases, text -> text.steps().get(at).title()),
                List.copyOf(choices),
                step.ends().stream().findFirst().flatMap(end -> ending(end.id())));
    }

    private static LocalizedText localized(Map<Language, CaseText> cases, Function<CaseText, String> text) {
        var byLanguage = new EnumMap<Language, String>(Language.class);
        cases.forEach((language, read) -> byLanguage.put(language, text.apply(read)));
        return new LocalizedText(byLanguage);
    }

    /** Reads what follows a heading, up to the next. */
    private static final class Reader extends AbstractVisitor {

        private final HeadingText heading;
        private final SourceLocation place;
        private final List<Ref> stray;
        private final StringBuilder words = new StringBuilder();
        private final List<Choice> choices = new ArrayList<>();
        private final List<Ref> ends = new ArrayList<>();

        Reader(Heading heading, SourceLocation start, List<Ref> stray) {
            this.heading = HeadingText.of(heading);
            this.place = LessonText.place(heading, start);
            this.stray = stray;
        }

        Step step() {
            return new Step(
                    heading.id(),
                    heading.text(),
                    place,
                    words.toString().strip(),
                    List.copyOf(choices),
                    List.copyOf(ends));
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof NamedBlock named && named.name().equals(END)) {
                ends.add(new Ref(named.argument(), LessonText.place(block, place)));
            }
            visitChildren(block);
        }

        /** In a list that has choices, every item is one. */
        @Override
        public void visit(BulletList list) {
            if (holdsChoices(list)) {
                for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                    if (choiceOf(item).isEmpty()) {
                        stray.add(new Ref(LessonText.words(item), LessonText.place(item, place)));
                    }
                }
            }
            visitChildren(list);
        }

        @Override
        public void visit(Link link) {
            if (leadsToStep(link)) {
                var step = new Ref(stepOf(link), LessonText.place(link, place));
                if (link.getParent() != null
                        && choiceOf(link.getParent().getParent())
                                .filter(link::equals)
                                .isPresent()) {
                    choices.add(new Choice(step, LessonText.words(link)));
                } else {
                    stray.add(step);
                }
            }
            visitChildren(link);
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
            if (text.getNext() == null) {
                words.append(' ');
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }
    }

    /** The title of the step that a link leads to. */
    static String titleOf(LessonText text, Link link) {
        return text.sections().stream()
                .filter(section -> section.id().equals(stepOf(link)))
                .map(section -> section.title())
                .findFirst()
                .orElse("");
    }

    /** Whether a list has choices among its items. */
    static boolean holdsChoices(BulletList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (choiceOf(item).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The link to a step that an item of a bullet list is, and nothing else. */
    private static Optional<Link> choiceOf(@Nullable Node item) {
        return item instanceof ListItem
                        && item.getParent() instanceof BulletList
                        && item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getNext() == null
                        && paragraph.getFirstChild() instanceof Link link
                        && link.getNext() == null
                        && leadsToStep(link)
                ? Optional.of(link)
                : Optional.empty();
    }
}
