package org.beret.kit.content;

import java.util.List;
import java.util.Optional;

/**
 * What stands under one heading of a lesson.
 *
 * @param id of the section, or of the step of a case; empty for what stands before the first heading
 */
public record Part(String id, String title, List<Block> blocks) {

    /** All blocks of one type, in order. */
    public <B extends Block> List<B> all(Class<B> type) {
        return blocks.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How a case ends here, if it does. */
    public Optional<Block.Note> ending() {
        return all(Block.Note.class).stream()
                .filter(note -> switch (note.kind()) {
                    case END_GOOD, END_MIXED, END_HARMFUL -> true;
                    case SCENARIO, KEY_POINT, CAUTION, CONTENT_WARNING -> false;
                })
                .findFirst();
    }
}
