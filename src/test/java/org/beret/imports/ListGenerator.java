package org.beret.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Writes lists as ministries do, each with some faults, and knows what they mean. */
final class ListGenerator {

    private static final List<String> FAMILIES = List.of(
            "Diop",
            "Ndiaye",
            "Sène",
            "Guèye",
            "Bâ",
            "N'Dour",
            "Traoré",
            "Koné",
            "García",
            "Muñoz",
            "Pérez",
            "Núñez",
            "López",
            "Silva",
            "Conceição",
            "Mensah",
            "Owusu",
            "Kamau",
            "Müller",
            "O'Brien",
            "Haïdara",
            "Rodríguez",
            "Ouédraogo",
            "Zoungrana");
    private static final List<String> GIVEN = List.of(
            "Awa",
            "Élodie",
            "Aïssatou",
            "Moussa",
            "Zoé",
            "José",
            "Íñigo",
            "Ana",
            "María",
            "Ali",
            "Fatou",
            "Noël",
            "Inês",
            "Ruth",
            "Kwame",
            "Chloé",
            "Jean",
            "Aminata",
            "Hélène",
            "Raúl");

    private static final Set<Fault> ENCODINGS = EnumSet.of(Fault.MAC, Fault.DOS, Fault.WINDOWS, Fault.MIXED);
    private static final Set<Fault> WITH_TITLES = EnumSet.of(
            Fault.FULL_NAMES, Fault.LETTERHEAD, Fault.SWAPPED_COLUMNS, Fault.REPEATED_TITLES, Fault.OTHER_COUNTRY);

    private final Random random;

    ListGenerator(long seed) {
        random = new Random(seed);
    }

    enum Fault {
        ORDINAL,
        LETTERHEAD,
        NO_TITLES,
        FULL_NAMES,
        MAC,
        DOS,
        WINDOWS,
        MIXED,
        ROUNDED_NUMBER,
        DATE_NUMBER,
        LOST_ZEROS,
        OTHER_COUNTRY,
        SPANISH_SEX,
        TOTAL_ROW,
        REPEATED_TITLES,
        BAD_EMAIL,
        SAME_NUMBER_TWICE,
        ANOTHER_PERSON,
        SWAPPED_COLUMNS
    }

    /** A person as the list means them. */
    record Officer(String number, String family, String given, boolean woman, String rank) {}

    /**
     * A list.
     *
     * @param officers whom it means, in its order
     * @param spoilt whose row cannot be understood any more: to be refused or decided about, never imported as it stands
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(byte[] content, Set<Fault> faults, List<Officer> officers, Set<String> spoilt) {}

    @SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
    private enum Language {
        EN(List.of("Service number", "Family name", "Given name", "Sex", "Rank", "E-mail", "Country"), "Full name"),
        FR(List.of("Matricule", "Nom", "Prénom", "Sexe", "Grade", "Courriel", "Pays"), "Nom et prénom"),
        ES(
                List.of("Cédula", "Apellidos", "Nombres", "Sexo", "Grado", "Correo electrónico", "País"),
                "Apellidos y nombres");

        private final List<String> titles;
        private final String fullName;

        Language(List<String> titles, String fullName) {
            this.titles = titles;
            this.fullName = fullName;
        }
    }

    /** So many faults that do not exclude each other. */
    Set<Fault> faults(int count) {
        var all = new ArrayList<>(List.of(Fault.values()));
        Collections.shuffle(all, random);
        var chosen = EnumSet.noneOf(Fault.class);
        for (var fault : all) {
            var twoEncodings = ENCODINGS.contains(fault) && chosen.stream().anyMatch(ENCODINGS::contains);
            var lacksTitles = WITH_TITLES.contains(fault) && chosen.contains(Fault.NO_TITLES);
            var needsTitles = fault == Fault.NO_TITLES && chosen.stream().anyMatch(WITH_TITLES::contains);
            var excluded = twoEncodings || lacksTitles || needsTitles;
            if (!excluded && chosen.size() < count) {
                chosen.add(fault);
            }
        }
        return chosen;
    }

    /** People with numbers of their own, some with zeros in front. */
    List<Officer> officers(int count, String own) {
        var officers = new ArrayList<Officer>();
        var names = new HashSet<String>();
        while (officers.size() < count) {
            var officer = new Officer(
                    (random.nextBoolean() ? "00" : "") + (10 + officers.size()) + own,
                    any(FAMILIES),
                    any(GIVEN),
                    random.nextBoolean(),
                    any(List.of("Captain", "Major", "Sgt")));
            if (names.add(officer.family() + officer.given())) {
                officers.add(officer);
            }
        }
        return officers;
    }

    /** Writes a list; whom the centre knows already lends a number to one of it. */
    Written write(Set<Fault> faults, List<Officer> officers, List<Officer> known) {
        var language = faults.contains(Fault.SPANISH_SEX) ? Language.ES : any(List.of(Language.EN, Language.FR));
        var order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        if (faults.contains(Fault.SWAPPED_COLUMNS)) {
            Collections.shuffle(order, random);
        }
        var rows = new ArrayList<List<String>>();
        var spoilt = new HashSet<String>();
        var victim = random.nextInt(officers.size());
        List<String> twin = List.of();
        for (var index = 0; index < officers.size(); index++) {
            var cells = cells(officers.get(index), language);
            if (index == victim) {
                spoil(faults, cells, officers, known, index, spoilt);
                twin = new ArrayList<>(cells);
            }
            rows.add(arranged(cells, order, faults, index));
        }
        if (faults.contains(Fault.SAME_NUMBER_TWICE)) {
            spoilt.add(officers.get(victim).number());
            twin.set(1, "Zulu");
            rows.add(arranged(twin, order, faults, officers.size()));
        }
        return new Written(encoded(faults, text(faults, language, order, rows)), faults, officers, spoilt);
    }

    private List<String> cells(Officer officer, Language language) {
        var woman = language == Language.ES ? "M" : "F";
        var man = language == Language.ES ? "H" : "M";
        return new ArrayList<>(List.of(
                officer.number(),
                officer.family(),
                officer.given(),
                officer.woman() ? woman : man,
                officer.rank(),
                "",
                random.nextBoolean() ? "SN" : "Sénégal"));
    }

    private void spoil(
            Set<Fault> faults,
            List<String> cells,
            List<Officer> officers,
            List<Officer> known,
            int index,
            Set<String> spoilt) {
        var number = officers.get(index).number();
        for (var fault : faults) {
            switch (fault) {
                case ROUNDED_NUMBER -> cells.set(0, "1,2345" + index + "E+11");
                case DATE_NUMBER -> cells.set(0, "2026-03-1" + index % 10);
                case OTHER_COUNTRY -> cells.set(6, "Mali");
                case BAD_EMAIL -> cells.set(5, "at home");
                case LOST_ZEROS -> {
                    var owner = known.stream()
                            .filter(one -> one.number().startsWith("0"))
                            .findFirst()
                            .orElseThrow();
                    cells.set(0, owner.number().replaceFirst("^0+", ""));
                    cells.set(1, owner.family());
                    cells.set(2, owner.given());
                }
                case ANOTHER_PERSON -> {
                    cells.set(0, known.getLast().number());
                    cells.set(1, "Zulu");
                    cells.set(2, "Xhosa");
                }
                default -> {
                    continue;
                }
            }
            spoilt.add(number);
        }
    }

    private static List<String> arranged(List<String> cells, List<Integer> order, Set<Fault> faults, int index) {
        var arranged = new ArrayList<String>();
        if (faults.contains(Fault.ORDINAL)) {
            arranged.add(String.valueOf(index + 1));
        }
        for (var column : order) {
            if (faults.contains(Fault.FULL_NAMES) && column == 1) {
                arranged.add(cells.get(1).toUpperCase(Locale.ROOT) + " " + cells.get(2));
            } else if (!(faults.contains(Fault.FULL_NAMES) && column == 2)
                    && !(faults.contains(Fault.NO_TITLES) && column > 3)) {
                arranged.add(cells.get(column));
            }
        }
        return arranged;
    }

    private String text(Set<Fault> faults, Language language, List<Integer> order, List<List<String>> rows) {
        var titles = new ArrayList<>(language.titles);
        var head = String.join(
                ";",
                arranged(titles, order, EnumSet.noneOf(Fault.class), 0).stream()
                        .filter(title -> !faults.contains(Fault.FULL_NAMES) || !title.equals(language.titles.get(2)))
                        .map(title -> faults.contains(Fault.FULL_NAMES) && title.equals(language.titles.get(1))
                                ? language.fullName
                                : title)
                        .toList());
        head = faults.contains(Fault.ORDINAL) ? any(List.of("N°", "No", "N")) + ";" + head : head;
        var text = new StringBuilder();
        if (faults.contains(Fault.LETTERHEAD)) {
            text.append("POLICE NATIONALE;;;\nDépart du 29/11/2026;;;\n;;;\n");
        }
        if (!faults.contains(Fault.NO_TITLES)) {
            text.append(head).append('\n');
        }
        for (var index = 0; index < rows.size(); index++) {
            if (index == rows.size() / 2 && faults.contains(Fault.REPEATED_TITLES)) {
                text.append(head).append('\n');
            }
            text.append(String.join(";", rows.get(index))).append('\n');
        }
        if (faults.contains(Fault.TOTAL_ROW)) {
            text.append("Total: ").append(rows.size()).append(";;;\n");
        }
        return text.toString();
    }

    private static byte[] encoded(Set<Fault> faults, String text) {
        if (faults.contains(Fault.MIXED)) {
            var half = text.indexOf('\n', text.length() / 2) + 1;
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(text.substring(0, half).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(text.substring(half).getBytes(Charset.forName("windows-1252")));
            return bytes.toByteArray();
        }
        var isForeign = ENCODINGS.stream().anyMatch(faults::contains);
        return text.getBytes(isForeign ? Charset.forName(encoding(faults)) : StandardCharsets.UTF_8);
    }

    static String encoding(Set<Fault> faults) {
        return faults.contains(Fault.MAC) ? "x-MacRoman" : faults.contains(Fault.DOS) ? "IBM850" : "windows-1252";
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
