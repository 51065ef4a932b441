package org.beret.people.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.beret.people.PersonalDataExport;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept about a person as a file that people and machines can read. */
final class JsonDownload {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private JsonDownload() {}

    /** Asked for when the file is, and not before. */
    static DownloadHandler of(Supplier<PersonalDataExport> file) {
        return DownloadHandler.fromInputStream(_ -> {
            var json = WRITER.writeValueAsBytes(file.get().sections());
            return new DownloadResponse(
                    new ByteArrayInputStream(json), "personal-data.json", "application/json", json.length);
        });
    }
}
