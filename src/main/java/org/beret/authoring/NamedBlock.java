package org.beret.authoring;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A fenced block of a lesson's Markdown, {@code ::: name argument … :::}; its name says its kind. */
final class NamedBlock extends CustomBlock {

    private static final Pattern OPENING = Pattern.compile("^:::\\s*([a-z-]+)(?:\\s+([a-z0-9-]+))?\\s*$");
    private static final Pattern CLOSING = Pattern.compile("^:::\\s*$");

    private final String name;
    private final String argument;

    private NamedBlock(String name, String argument) {
        this.name = name;
        this.argument = argument;
    }

    String name() {
        return name;
    }

    /** What follows the name on the opening line; empty if nothing does. */
    String argument() {
        return argument;
    }

    /** Teaches the Markdown parser named blocks. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var opening = OPENING.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
            if (state.getIndent() > 3 || !opening.find()) {
                return BlockStart.none();
            }
            var argument = opening.group(2) == null ? "" : opening.group(2);
            return BlockStart.of(new Parser(new NamedBlock(opening.group(1), argument)))
                    .atIndex(line.length());
        }
    }

    private static final class Parser extends AbstractBlockParser {

        private final NamedBlock block;

        Parser(NamedBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return !(child instanceof NamedBlock);
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            var line = state.getLine().getContent();
            var rest = line.subSequence(Math.min(state.getNextNonSpaceIndex(), line.length()), line.length());
            return CLOSING.matcher(rest).find() ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
        }
    }
}
