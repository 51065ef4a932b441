package org.beret.authoring;

/** Files of questions of the kinds that the small course has none of. */
final class TestQuestionFiles {

    static final String LAST_STEP = """
              - {id: greet, text: {en: "Greet.", fr: "Saluez."}, feedback: {en: "Last.", fr: "Enfin."}}
            """;

    static final String SPARE_RESPONSE = """
              - {id: bye, text: {en: "Goodbye.", fr: "Au revoir."}}
            """;

    private static final String HEAD = """
            objective: greet
            level: apply
            note: [note.11]
            facts: [S-01]
            read-again: first-words#why
            stem: {en: "Think.", fr: "Réfléchissez."}
            """;

    static final String STEPS = """
            id: steps
            kind: ordering
            %soptions:
              - {id: stop, text: {en: "Stop.", fr: "Arrêtez."}, feedback: {en: "First.", fr: "D'abord."}}
              - {id: look, text: {en: "Look.", fr: "Regardez."}, feedback: {en: "Then.", fr: "Ensuite."}}
            %s""".formatted(HEAD, LAST_STEP);

    static final String PAIRS = """
            id: pairs
            kind: matching
            %spremises:
              - {id: dawn, response: morning, text: {en: "Dawn", fr: "Aube"}, feedback: {en: "Early.", fr: "Tôt."}}
              - {id: noon, response: day, text: {en: "Noon", fr: "Midi"}, feedback: {en: "Bright.", fr: "Clair."}}
              - {id: dusk, response: evening, text: {en: "Dusk", fr: "Soir"}, feedback: {en: "Late.", fr: "Tard."}}
            responses:
              - {id: morning, text: {en: "Good morning.", fr: "Bonjour."}}
              - {id: day, text: {en: "Good day.", fr: "Bonne journée."}}
              - {id: evening, text: {en: "Good evening.", fr: "Bonsoir."}}
            %s""".formatted(HEAD, SPARE_RESPONSE);

    private TestQuestionFiles() {}
}
