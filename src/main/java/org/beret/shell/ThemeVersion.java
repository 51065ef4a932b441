package org.beret.shell;

import java.io.IOException;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The address of the style sheet, with a checksum of its content so that browsers may cache it for a year. */
@Component
public class ThemeVersion {

    private static final String PATH = "theme/beret.css";

    private final String address;

    ThemeVersion() throws IOException {
        var checksum = new CRC32();
        checksum.update(new ClassPathResource("META-INF/resources/" + PATH).getContentAsByteArray());
        this.address = PATH + "?v=" + Long.toHexString(checksum.getValue());
    }

    /** Relative to the root of the application. */
    public String address() {
        return address;
    }
}
