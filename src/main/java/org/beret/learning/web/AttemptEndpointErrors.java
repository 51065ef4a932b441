package org.beret.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import org.beret.learning.AttemptClosed;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.TimeOver;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnavailableDatabase;
import org.beret.shared.UnknownId;
import org.beret.texts.Incidents;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Maps exceptions of the quiz API to problem details: a status, a code for the quiz runner, and nothing about the server's internals. */
// Before the pages that answer for every other controller
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {AttemptEndpoint.class, CaseEndpoint.class, KeptEndpoint.class})
class AttemptEndpointErrors {

    @ExceptionHandler({UnknownId.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unknown() {
        return problem(HttpStatus.NOT_FOUND, "not-found", "There is no such attempt or question.");
    }

    @ExceptionHandler
    ProblemDetail closed(AttemptClosed closed) {
        return problem(
                HttpStatus.CONFLICT, "attempt-closed", "This attempt was submitted. Its answers stay as they were.");
    }

    @ExceptionHandler
    ProblemDetail late(TimeOver late) {
        return problem(HttpStatus.CONFLICT, "time-over", "The time was over before this answer was given.");
    }

    @ExceptionHandler
    ProblemDetail forbidden(BusinessRuleViolation rule) {
        return problem(
                HttpStatus.CONFLICT, "rule", "A rule forbids this: " + rule.messageKey() + ". Nothing was lost.");
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidAnswer invalid) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-answer", invalid.getMessage() + ".");
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MissingServletRequestParameterException.class})
    ProblemDetail unreadable() {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", "The request is not an answer.");
    }

    /** A content type or accept header other than JSON. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMediaTypeException notJson) {
        return problem(notJson.getStatusCode(), "unreadable", "Answers are sent and read as JSON.");
    }

    @ExceptionHandler
    ProblemDetail refused(AccessDeniedException refused) {
        return problem(HttpStatus.FORBIDDEN, "refused", "This is for trainees.");
    }

    @ExceptionHandler
    ProblemDetail failed(Exception failure, HttpServletResponse response) {
        if (UnavailableDatabase.isCauseOf(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, UnavailableDatabase.RETRY_AFTER_SECONDS);
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The server is busy. Send it again.");
        }
        var number = Incidents.record(failure);
        var problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "failed", "The server failed. Nothing was lost.");
        problem.setProperty("incident", number);
        return problem;
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
