package org.beret.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.Term;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.Language;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders a lesson once, when the course is read. Text is escaped and addresses are sanitised; the only markup that is
 * taken over as it is are the drawings, which the checker has looked through.
 */
final class LessonHtml {

    private final DraftModule module;
    private final DraftLesson lesson;
    private final Language language;
    private final Glossary glossary;

    LessonHtml(DraftModule module, DraftLesson lesson, Language language, Glossary glossary) {
        this.module = module;
        this.lesson = lesson;
        this.language = language;
        this.glossary = glossary;
    }

    String render(LessonText text) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new LessonAddresses(new ModuleId(module.id()), new LessonId(lesson.id())))
                .attributeProviderFactory(_ -> (node, _, attributes) -> attributes(node, text, attributes))
                .nodeRendererFactory(Renderer::new)
                .build()
                .render(text.document());
    }

    /** A choice of a case is an ordinary link to the step and says where it leads, for paper and for browsers without scripts. */
    private static void attributes(Node node, LessonText text, Map<String, String> attributes) {
        switch (node) {
            case Link link
            when CaseText.leadsToStep(link) -> {
                attributes.put("data-step", CaseText.stepOf(link));
                attributes.put("data-title", CaseText.titleOf(text, link));
            }
            case Link _ -> attributes.put("router-link", "");
            case BulletList list when CaseText.holdsChoices(list) -> attributes.put("class", "choices");
            default -> {}
        }
    }

    private final class Renderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final Map<String, Term> explained = new LinkedHashMap<>();
        private int checks;
        private boolean inStep;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(NamedBlock.class, Heading.class, Text.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Heading heading -> heading(heading);
                case Text text when mayExplain(text) -> explained(text.getLiteral());
                case Text text -> html.text(text.getLiteral());
                case NamedBlock block when block.name().equals("check") -> check(block);
                case NamedBlock block when block.name().equals("figure") -> figure(block);
                case NamedBlock block -> aside(block);
                default -> throw new IllegalArgumentException("No renderer for " + node);
            }
        }

        /** The title is printed by the screen; sections carry the id that links point to. */
        private void heading(Heading heading) {
            if (heading.getLevel() == 1) {
                return;
            }
            var text = LessonText.HeadingText.of(heading);
            var tag = "h" + heading.getLevel();
            var isStep = lesson.isCase() && heading.getLevel() == 2;
            html.line();
            if (isStep) {
                endStep();
                inStep = true;
                html.tag("section", Map.of("class", "step", "id", text.id()));
            }
            html.tag(tag, isStep || text.id().isEmpty() ? Map.of() : Map.of("id", text.id()));
            html.text(text.text());
            html.tag("/" + tag);
            html.line();
        }

        private void endStep() {
            if (inStep) {
                html.tag("/section");
                html.line();
            }
        }

        /** Not in a check, whose options are buttons themselves, nor in a link. */
        private static boolean mayExplain(Text text) {
            for (Node node = text; node != null; node = node.getParent()) {
                if (node instanceof Link
                        || (node instanceof NamedBlock block && block.name().equals("check"))) {
                    return false;
                }
            }
            return true;
        }

        /** The first mention of a term in a lesson opens its meaning; the browser's own popover needs no script. */
        private void explained(String words) {
            var written = 0;
            for (var found : glossary.in(words, language)) {
                var term = found.term();
                if (explained.putIfAbsent(term.id(), term) == null) {
                    html.text(words.substring(written, found.start()));
                    html.tag("button", Map.of("type", "button", "class", "term", "popovertarget", popover(term)));
                    html.text(words.substring(found.start(), found.end()));
                    html.tag("/button");
                    written = found.end();
                }
            }
            html.text(words.substring(written));
        }

        @Override
        public void afterRoot(Node root) {
            endStep();
            explained.values().forEach(this::meaning);
        }

        private void meaning(Term term) {
            html.tag("div", Map.of("popover", "", "id", popover(term), "class", "meaning"));
            closing(term);
            strong(term.forms().getOrDefault(language, List.of(term.id())).getFirst());
            html.tag("p");
            term.meaning().ifPresent(meaning -> html.text(meaning.in(language)));
            html.tag("/p");
            html.tag("/div");
        }

        private void closing(Term term) {
            html.tag(
                    "button",
                    Map.of(
                            "type", "button",
                            "class", "close",
                            "popovertarget", popover(term),
                            "popovertargetaction", "hide",
                            "aria-label", LessonBlockLabels.of(language).close()));
            html.text("×");
            html.tag("/button");
        }

        private static String popover(Term term) {
            return "term-" + term.id();
        }

        private void aside(NamedBlock block) {
            // A note and no landmark: a screen reader lists landmarks, and a lesson has many notes.
            var name = (block.name() + " " + block.argument()).strip();
            html.tag("aside", Map.of("class", name, "role", "note"));
            LessonBlockLabels.of(language).lead(name).ifPresent(this::lead);
            children(block);
            html.tag("/aside");
        }

        private void lead(String word) {
            html.tag("p", Map.of("class", "lead"));
            strong(word);
            html.tag("/p");
        }

        private void figure(NamedBlock block) {
            html.tag("figure");
            var figure = module.figures().get(block.argument());
            if (figure != null) {
                html.raw(FigureSvg.labelled(figure, language));
            }
            html.tag("figcaption");
            children(block);
            html.tag("/figcaption");
            html.tag("/figure");
        }

        /** Answers back at once: the browser opens the feedback itself, one option at a time. */
        private void check(NamedBlock block) {
            var name = "check-" + ++checks;
            html.tag("section", Map.of("class", "check"));
            for (var child = block.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph) {
                    context.render(child);
                } else {
                    options(child).forEach(option -> option(option, name));
                }
            }
            html.tag("/section");
        }

        private static List<ListItem> options(Node list) {
            var options = new ArrayList<ListItem>();
            for (var child = list.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof ListItem item) {
                    options.add(item);
                }
            }
            return options;
        }

        private void option(ListItem option, String name) {
            var isRight = option.getFirstChild() instanceof TaskListItemMarker marker && marker.isChecked();
            html.tag("details", Map.of("name", name));
            for (var child = option.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph text) {
                    html.tag("summary");
                    children(text);
                    html.tag("/summary");
                } else if (child instanceof BlockQuote feedback) {
                    feedback(feedback, isRight);
                }
            }
            html.tag("/details");
        }

        private void feedback(BlockQuote feedback, boolean isRight) {
            html.tag("p", Map.of("class", isRight ? "right" : "wrong"));
            strong(LessonBlockLabels.of(language).verdict(isRight));
            for (var child = feedback.getFirstChild(); child != null; child = child.getNext()) {
                html.text(" ");
                children(child);
            }
            html.tag("/p");
        }

        private void strong(String word) {
            html.tag("strong");
            html.text(word);
            html.tag("/strong");
        }

        private void children(Node parent) {
            for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
