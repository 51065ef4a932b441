package org.beret.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.beret.shared.LocalizedText;

/** Premises, each with the one response that fits; only all pairs together earn the point. */
public record Matching(Head head, List<Premise> premises, List<Response> responses) implements Question {

    /** What stands between premise and response in the name of a pair. */
    static final String PAIRED = ".";

    /** What a response is looked for. */
    public record Premise(OptionId id, LocalizedText text, LocalizedText feedback, OptionId response) {}

    /** What may fit; some fit no premise. */
    public record Response(OptionId id, LocalizedText text) {}

    /** How an answer names the pair of a premise and a response. */
    public static OptionId pair(OptionId premise, OptionId response) {
        return new OptionId(premise + PAIRED + response);
    }

    /** The response that an answer gives to a premise. */
    public Optional<Response> chosen(Premise premise, List<OptionId> answer) {
        return responses.stream()
                .filter(response -> answer.contains(pair(premise.id(), response.id())))
                .findFirst();
    }

    /** The response that fits. */
    public Response fitting(Premise premise) {
        return responses.stream()
                .filter(response -> response.id().equals(premise.response()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.MATCHING;
    }

    @Override
    public List<Option> options() {
        return premises.stream()
                .map(premise -> new Option(premise.id(), premise.text(), premise.feedback()))
                .toList();
    }

    @Override
    public List<OptionId> rightAnswer() {
        return premises.stream()
                .map(premise -> pair(premise.id(), premise.response()))
                .toList();
    }

    @Override
    public boolean isRight(List<OptionId> answer) {
        return new HashSet<>(answer).equals(new HashSet<>(rightAnswer()));
    }

    /** At most one response a premise; the same response may stand with several premises for a while. */
    @Override
    public boolean takes(List<OptionId> answer) {
        var perPremise = premises.stream()
                .filter(premise -> chosen(premise, answer).isPresent())
                .count();
        return answer.size() == perPremise;
    }
}
