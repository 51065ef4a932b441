package org.beret.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.LessonPage.Section;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a lesson in one language as the author wrote it, with what the checker compares.
 *
 * @param title the first heading
 * @param outline sections, named blocks, choices of a case, and options and feedback of checks, in order: the same in every language
 * @param links ids after {@code lesson:}, and other addresses as they are
 * @param figures drawings shown
 * @param words all text, without marks, a line for each paragraph and heading
 */
record LessonText(
        SourceLocation place,
        Node document,
        String title,
        List<Section> sections,
        List<Ref> outline,
        List<Ref> links,
        List<Ref> figures,
        String words) {

    /** How the outline names the parts of a check. */
    static final String RIGHT = "option [x]";

    static final String WRONG = "option [ ]";
    static final String FEEDBACK = "feedback";

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TaskListItemsExtension.create()))
            .customBlockParserFactory(new NamedBlock.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** Parses a lesson; what does not belong into one is a finding. */
    static LessonText parse(String markdown, SourceLocation start, Findings findings) {
        var document = PARSER.parse(markdown);
        var reader = new Reader(start, findings);
        document.accept(reader);
        if (reader.title.isEmpty()) {
            findings.error(start, "The lesson has no title.", "Begin with '# Title'.");
        }
        return new LessonText(
                start,
                document,
                reader.title,
                List.copyOf(reader.sections),
                List.copyOf(reader.outline),
                List.copyOf(reader.links),
                List.copyOf(reader.figures),
                reader.words.toString());
    }

    /** The heading without its id, and the id. */
    record HeadingText(String text, String id) {

        private static final Pattern ID = Pattern.compile("^(.*?)\\s*\\{#([a-z0-9-]+)}\\s*$");

        static HeadingText of(Heading heading) {
            var words = LessonText.words(heading);
            var matcher = ID.matcher(words);
            return matcher.matches() ? new HeadingText(matcher.group(1), matcher.group(2)) : new HeadingText(words, "");
        }
    }

    /** The text of a heading or a link, without marks. */
    static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    /** Where a part of the document stands; its start if the parser does not know. */
    static SourceLocation place(Node node, SourceLocation start) {
        var spans = node.getSourceSpans();
        return spans.isEmpty()
                ? start
                : new SourceLocation(start.file(), spans.getFirst().getLineIndex() + 1);
    }

    private static final class Reader extends AbstractVisitor {

        private static final List<String> BLOCKS =
                List.of("scenario", "key-point", "caution", "content-warning", "figure", "check", CaseText.END);

        private final SourceLocation start;
        private final Findings findings;
        private String title = "";
        private final List<Section> sections = new ArrayList<>();
        private final List<Ref> outline = new ArrayList<>();
        private final List<Ref> links = new ArrayList<>();
        private final List<Ref> figures = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        Reader(SourceLocation start, Findings findings) {
            this.start = start;
            this.findings = findings;
        }

        @Override
        public void visit(Heading heading) {
            var text = HeadingText.of(heading);
            words.append(text.text()).append('\n');
            if (heading.getLevel() == 1 && title.isEmpty()) {
                title = text.text();
            } else if (heading.getLevel() == 2 && !text.id().isEmpty()) {
                sections.add(new Section(text.id(), text.text()));
                outline.add(new Ref("section " + text.id(), place(heading)));
            } else if (heading.getLevel() <= 2) {
                findings.error(
                        place(heading), "The heading has no id.", "Write '## Heading {#id}'; one '# Title' only.");
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof NamedBlock named) {
                if (!BLOCKS.contains(named.name())) {
                    findings.error(
                            place(block),
                            "There is no block '" + named.name() + "'.",
                            "Use one of: " + String.join(", ", BLOCKS) + ".");
                }
                if (named.name().equals("figure")) {
                    figures.add(new Ref(named.argument(), place(block)));
                }
                outline.add(new Ref((named.name() + " " + named.argument()).strip(), place(block)));
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TaskListItemMarker marker) {
                outline.add(new Ref(marker.isChecked() ? RIGHT : WRONG, place(node.getParent())));
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            outline.add(new Ref(FEEDBACK, place(quote)));
            visitChildren(quote);
        }

        @Override
        public void visit(Link link) {
            links.add(new Ref(link.getDestination(), place(link)));
            if (CaseText.leadsToStep(link)) {
                outline.add(new Ref("choice " + CaseText.stepOf(link), place(link)));
            }
            visitChildren(link);
        }

        @Override
        public void visit(HtmlBlock html) {
            raw(html);
        }

        @Override
        public void visit(HtmlInline html) {
            raw(html);
        }

        private void raw(Node node) {
            findings.error(place(node), "The lesson holds raw HTML.", "Use Markdown and the named blocks only.");
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            words.append('\n');
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            words.append(' ');
        }

        private SourceLocation place(Node node) {
            return LessonText.place(node, start);
        }
    }
}
