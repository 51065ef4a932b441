package org.beret.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ids by which a browser knows the questions of one attempt, their options and responses. An author's id may tell what is
 * right ({@code false-report}); these are message authentication codes of it (HMAC, RFC 2104) with a secret of the attempt: of one
 * length, in no order, and others in each attempt.
 */
public final class PromptIds {

    private static final String ALGORITHM = "HmacSHA256";

    /** Enough that no two parts of a question ever share an id. */
    private static final int BYTES = 10;

    private final Naming naming;

    private PromptIds(Naming naming) {
        this.naming = naming;
    }

    /** The id of one part: what it is a part of and as what, because a premise and its response may have the same author's id. */
    private interface Naming {
        String name(QuestionId question, String role, String id);
    }

    /** Ids that only who knows the secret can lead back to the author's. */
    public static PromptIds of(long secret) {
        var key = new SecretKeySpec(
                ByteBuffer.allocate(Long.BYTES).putLong(secret).array(), ALGORITHM);
        return new PromptIds((question, role, id) -> code(key, question + "/" + role + "/" + id));
    }

    /** The author's ids, for attempts that a browser already knows by them. */
    public static PromptIds asWritten() {
        return new PromptIds((_, _, id) -> id);
    }

    /** The id of a question. */
    public String of(QuestionId question) {
        return naming.name(question, "question", question.value());
    }

    /** The id of an option, a step or a premise. */
    public String of(QuestionId question, OptionId option) {
        return naming.name(question, "option", option.value());
    }

    /** The id of what a premise is matched with. */
    public String ofResponse(QuestionId question, OptionId response) {
        return naming.name(question, "response", response.value());
    }

    /** An answer in these ids. */
    public List<String> of(Question question, List<OptionId> answer) {
        var names = new HashMap<OptionId, String>();
        parts(question).forEach((name, part) -> names.put(part, name));
        return answer.stream()
                .flatMap(part -> Optional.ofNullable(names.get(part)).stream())
                .toList();
    }

    /** The question of a module that has this id here. */
    public Optional<Question> find(CourseModule module, String id) {
        return module.questions().stream()
                .filter(question -> of(question.id()).equals(id))
                .findFirst();
    }

    /** An answer that came in these ids; empty if one of them is none of this question. */
    public Optional<List<OptionId>> read(Question question, List<String> answer) {
        var parts = parts(question);
        return parts.keySet().containsAll(answer)
                ? Optional.of(answer.stream().map(parts::get).toList())
                : Optional.empty();
    }

    /** What answers to this question are made of, by the ids here. */
    private Map<String, OptionId> parts(Question question) {
        var parts = new HashMap<String, OptionId>();
        switch (question) {
            case ChoiceQuestion _, Ordering _ ->
                question.options().forEach(option -> parts.put(of(question.id(), option.id()), option.id()));
            case Matching matching ->
                matching.premises()
                        .forEach(premise -> matching.responses()
                                .forEach(response -> parts.put(
                                        of(question.id(), premise.id())
                                                + Matching.PAIRED
                                                + ofResponse(question.id(), response.id()),
                                        Matching.pair(premise.id(), response.id()))));
        }
        return parts;
    }

    private static String code(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
