package org.beret.people.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.beret.people.PersonalDataExport;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Downloads personal data as a JSON file. */
final class JsonDownload {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private JsonDownload() {}

    /** The data are collected when the file is requested. */
    static DownloadHandler of(Supplier<PersonalDataExport> file, String name) {
        return DownloadHandler.fromInputStream(_ -> {
            var json = WRITER.writeValueAsBytes(file.get().sections());
            return new DownloadResponse(
                    new ByteArrayInputStream(json), name + ".json", "application/json", json.length);
        });
    }
}
