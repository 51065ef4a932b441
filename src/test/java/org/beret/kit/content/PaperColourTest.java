package org.beret.kit.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaperColourTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}),");

    @Test
    void paperHasTheLightColoursOfTheScreen() throws IOException {
        var onScreen = COLOUR.matcher(Files.readString(Path.of("frontend/theme/ground.css")))
                .results()
                .collect(Collectors.toMap(colour -> colour.group(1), colour -> colour.group(2)));

        assertThat(Arrays.stream(PaperColour.values()).collect(Collectors.toMap(PaperColour::token, PaperColour::hex)))
                .isEqualTo(onScreen);
    }
}
