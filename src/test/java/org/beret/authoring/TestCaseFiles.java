package org.beret.authoring;

/** A small case without faults, as a third lesson of the small course. */
final class TestCaseFiles {

    static final String MODULE = "greeting/module.yaml";
    static final String EN = "greeting/lessons/third-visitor/en.md";
    static final String FR = "greeting/lessons/third-visitor/fr.md";

    private static final String LAST_LESSON =
            "  - {id: second-words, minutes: 5, objectives: [greet], note: [note.11], facts: [S-01]}\n";

    private static final String CASE =
            "  - {id: third-visitor, kind: case, minutes: 2, objectives: [greet], note: [note.11], facts: [S-01]}\n";

    private static final String ENGLISH =
            """
            # The third visitor

            ## Tuesday, 08:00 {#gate}

            A third visitor stops at the gate. %s

            - [You greet her at once.](step:greet)
            - [You look at your list first.](step:list)

            ## She waits {#list}

            She waits and looks at the road behind her.

            - [You greet her now.](step:greet)
            - [You turn the page without a word.](step:page)

            ## She leaves {#page}

            She walks away and does not come back.

            ::: end harmful
            Nobody knows what she wanted to say.
            :::

            ## She speaks {#greet}

            She tells you what she has seen on the road.

            ::: end good
            You know now what is on the road.
            :::

            ## Debriefing {#debriefing}

            A greeting opens a conversation. See [the first words](lesson:first-words#why).
            """.formatted("She waits for you, and you wait for her. ".repeat(25).strip());

    private static final String FRENCH =
            """
            # La troisième visiteuse

            ## Mardi, 8 heures {#gate}

            Une troisième visiteuse s'arrête au portail. %s

            - [Vous la saluez tout de suite.](step:greet)
            - [Vous regardez d'abord votre liste.](step:list)

            ## Elle attend {#list}

            Elle attend et regarde la route derrière elle.

            - [Vous la saluez maintenant.](step:greet)
            - [Vous tournez la page sans un mot.](step:page)

            ## Elle part {#page}

            Elle s'en va et ne revient pas.

            ::: end harmful
            Personne ne sait ce qu'elle voulait dire.
            :::

            ## Elle parle {#greet}

            Elle vous dit ce qu'elle a vu sur la route.

            ::: end good
            Vous savez ce qu'il y a sur la route.
            :::

            ## Bilan {#debriefing}

            Un salut ouvre une conversation. Voir [les premiers mots](lesson:first-words#why).
            """.formatted("Elle vous attend, et vous l'attendez. ".repeat(30).strip());

    private TestCaseFiles() {}

    static void addTo(CourseFolder folder) {
        folder.replace(MODULE, LAST_LESSON, LAST_LESSON + CASE);
        folder.replace(MODULE, "minutes: 10\n", "minutes: 12\n");
        folder.write(EN, ENGLISH);
        folder.write(FR, FRENCH);
    }

    /** The line of the English file on which this stands, from 1. */
    static int line(CourseFolder folder, String file, String text) {
        var before = folder.read(file).substring(0, folder.read(file).indexOf(text));
        return (int) before.chars().filter(letter -> letter == '\n').count() + 1;
    }
}
