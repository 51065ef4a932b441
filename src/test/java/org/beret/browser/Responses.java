package org.beret.browser;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Writes down what the server sends, whatever asked for it, while a test wants to know. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Responses implements Filter {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    void record() {
        sent.clear();
        recording = true;
    }

    /** Everything that was sent since recording began, each after the method and address that asked for it. */
    List<String> stop() {
        recording = false;
        return List.copyOf(sent);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!recording) {
            chain.doFilter(request, response);
            return;
        }
        var asked = (HttpServletRequest) request;
        var copied = new Copied((HttpServletResponse) response);
        try {
            chain.doFilter(request, copied);
        } finally {
            sent.add(asked.getMethod() + " " + asked.getRequestURI() + "\n" + copied.text());
        }
    }

    /** A response that remembers what is written to it. */
    private static final class Copied extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private @Nullable ServletOutputStream stream;
        private @Nullable PrintWriter writer;

        Copied(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (stream == null) {
                stream = new Doubled(super.getOutputStream(), copy);
            }
            return stream;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
            }
            return writer;
        }

        String text() {
            if (writer != null) {
                writer.flush();
            }
            return copy.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Doubled extends ServletOutputStream {

        private final ServletOutputStream out;
        private final ByteArrayOutputStream copy;

        Doubled(ServletOutputStream out, ByteArrayOutputStream copy) {
            this.out = out;
            this.copy = copy;
        }

        @Override
        public void write(int oneByte) throws IOException {
            out.write(oneByte);
            copy.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            copy.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
