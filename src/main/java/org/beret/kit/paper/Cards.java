package org.beret.kit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Choice;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.catalogue.CaseStudy.Step;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Letter;
import org.beret.kit.content.Part;
import org.beret.kit.content.Teaching;
import org.beret.texts.TextsIn;

/**
 * The cases as cards for a talk, two on a sheet: a step and its choices in front; where they lead, how it may still end and what is
 * said to it at the back. Printed on both sides and cut in the middle, front and back belong together.
 */
record Cards(Teaching teaching, TextsIn words) {

    private static final int LONG = 640;
    private static final int VERY_LONG = 1000;

    Map<String, Object> model() {
        var cards = new ArrayList<Map<String, Object>>();
        teaching.cases().forEach(lesson -> lesson.caseStudy().ifPresent(study -> cards.addAll(cards(lesson, study))));
        var sheets = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < cards.size(); i += 2) {
            sheets.add(Map.of("cards", cards.subList(i, Math.min(i + 2, cards.size()))));
        }
        return Map.of("sheets", sheets);
    }

    private List<Map<String, Object>> cards(LessonContent lesson, CaseStudy study) {
        var cards = new ArrayList<Map<String, Object>>();
        var ways = new CaseWays(study);
        for (var step : study.steps()) {
            cards.add(card(lesson, study, step, ways));
        }
        lesson.debriefing().ifPresent(part -> {
            var card = card(lesson, cards.size() + 1, part.title(), Laid.out(part));
            card.put("way", words.text("kit.cards.way", String.join(" → ", ways.toAGoodEnd())));
            cards.add(card);
        });
        return cards;
    }

    private Map<String, Object> card(LessonContent lesson, CaseStudy study, Step step, CaseWays ways) {
        var part = lesson.part(step.id().value()).orElseThrow();
        var ending = part.ending();
        var text = part.blocks().stream()
                .filter(block -> ending.filter(block::equals).isEmpty())
                .toList();
        var html = Laid.out(new Part(part.id(), part.title(), text));
        var card = card(lesson, study.steps().indexOf(step) + 1, part.title(), html);
        var choices = step.choices().stream()
                .map(choice -> choice(study, step, choice, ways))
                .toList();
        card.put("choices", choices);
        card.put("decides", step.isDecision());
        card.put("hasChoices", !choices.isEmpty());
        ending.ifPresent(end -> {
            card.put("ends", true);
            card.put("lead", end.lead());
            card.put("mood", step.ending().map(Cards::mood).orElse(""));
            card.put("feedback", end.phrases());
        });
        var letters = html.length()
                + step.choices().stream()
                        .mapToInt(choice -> choice.text().in(words.language()).length())
                        .sum();
        card.put("size", size(letters));
        return card;
    }

    private Map<String, Object> card(LessonContent lesson, int number, String title, String html) {
        var card = new LinkedHashMap<String, Object>();
        card.put("case", lesson.title());
        card.put("number", words.text("kit.card", number));
        card.put("title", title);
        card.put("html", html);
        card.put("size", size(html.length()));
        return card;
    }

    private static String size(int letters) {
        if (letters > VERY_LONG) {
            return "longest";
        }
        return letters > LONG ? "long" : "";
    }

    private Map<String, Object> choice(CaseStudy study, Step step, Choice choice, CaseWays ways) {
        var next = study.step(choice.leadsTo()).orElseThrow();
        var best = ways.best(next);
        return Map.of(
                "letter", step.isDecision() ? Letter.of(step.choices().indexOf(choice)) : "→",
                "text", choice.text().in(words.language()),
                "leads", leads(study, next),
                "mood", mood(best),
                "best", words.text(next.ending().isPresent() ? ends(best) : mayEnd(best)));
    }

    private String leads(CaseStudy study, Step next) {
        var card = words.text("kit.card", study.steps().indexOf(next) + 1);
        return words.text("labelled", card, next.title().in(words.language()));
    }

    private static String mood(Ending ending) {
        return switch (ending) {
            case GOOD -> "good";
            case MIXED -> "mixed";
            case HARMFUL -> "harmful";
        };
    }

    private static String ends(Ending ending) {
        return switch (ending) {
            case GOOD -> "kit.cards.ends.good";
            case MIXED -> "kit.cards.ends.mixed";
            case HARMFUL -> "kit.cards.ends.harmful";
        };
    }

    private static String mayEnd(Ending ending) {
        return switch (ending) {
            case GOOD -> "kit.cards.may-end.good";
            case MIXED -> "kit.cards.may-end.mixed";
            case HARMFUL -> "kit.cards.may-end.harmful";
        };
    }
}
