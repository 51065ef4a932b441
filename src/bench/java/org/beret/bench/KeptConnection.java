package org.beret.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection to the server that stays open for one request after the other, as far as the server lets it. It does as little
 * as HTTP 1.1 allows, because a crowd takes its processor time from the server that is measured.
 */
final class KeptConnection implements AutoCloseable {

    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String CLOSE = "connection: close";
    private static final String LENGTH = "content-length: ";

    private final URI server;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    KeptConnection(URI server) {
        this.server = server;
    }

    /** What the server answered. */
    record Reply(int status, List<String> headers, String body) {

        /** All values of a header; its name in lower case. */
        List<String> values(String name) {
            return headers.stream()
                    .filter(header -> named(header, name + ": "))
                    .map(header -> header.substring(name.length() + 2))
                    .toList();
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param method and path, as in {@code GET /sign-in}
     * @param headers whole lines, each with its end
     */
    Reply exchange(String method, String headers, String body) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        var sent = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers
                + (body.isEmpty() ? "" : "Content-Length: " + sent.length + "\r\n") + "\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    private Reply reply() throws IOException {
        var status = Integer.parseInt(line().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        var headers = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        var isChunked = headers.stream().anyMatch(header -> named(header, CHUNKED));
        var body = isChunked ? chunks() : in.readNBytes(length(headers));
        if (headers.stream().anyMatch(header -> named(header, CLOSE))) {
            close();
        }
        return new Reply(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private static int length(List<String> headers) {
        return headers.stream()
                .filter(header -> named(header, LENGTH))
                .mapToInt(header -> Integer.parseInt(header.substring(LENGTH.length())))
                .findFirst()
                .orElse(0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static boolean named(String header, String start) {
        return header.regionMatches(true, 0, start, 0, start.length());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
