package org.beret.shell.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.beret.shared.Language;
import org.beret.shell.PlainPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** A program is answered in JSON, a browser with a page, wherever the failure was. */
class ErrorPageTest {

    private final PlainPage page = mock(PlainPage.class);

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "application/json, */*"})
    void whoAsksForJsonGetsJson(String accept) {
        assertThat(answer("/people", accept))
                .isInstanceOfSatisfying(
                        ResponseEntity.class, json -> assertThat(json.getBody()).isEqualTo(Map.of("status", 503)));
    }

    @Test
    void theApiAnswersInJsonWhateverIsAskedFor() {
        assertThat(answer("/api/attempts/1", "text/html")).isInstanceOf(ResponseEntity.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/json;q=0.9", "*/*", ""})
    void othersGetAPage(String accept) {
        assertThat(answer("/people", accept)).isEqualTo("error-page");
    }

    private Object answer(String path, String accept) {
        when(page.fillForError(any(), any())).thenReturn(Language.EN);
        when(page.text(any(), any())).thenReturn("text");
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        if (!accept.isEmpty()) {
            request.addHeader("Accept", accept);
        }
        return new ErrorPage(page).show(request, new MockHttpServletResponse(), new ExtendedModelMap());
    }
}
