package org.beret.classroom.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paper that whoever supervised a quiz signs. */
@ModuleTest
class SupervisedSheetModuleTest extends SupervisedSetup {

    @Autowired
    private SupervisedSheet sheet;

    @Autowired
    private PeopleOfMyCentre myCentre;

    @Autowired
    private Texts texts;

    @Test
    void itNamesTheCentreTheCohortAndEverybodyAndNoResult() throws Exception {
        people.rename(one, "Ñandú");
        learning.answerAllAndSubmit(one, begin(one));

        var pdf = asStaff(() -> sheet.pdf(quiz, texts.in(Language.ES)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(asStaff(myCentre::nameOfMyCentre).orElseThrow(), "Group", "Ñandú", "Firma")
                    .doesNotContain("%");
        }
    }

    @Test
    void itIsForTheCentreAlone() throws Exception {
        var other = people.staff(people.centre("GH"));

        assertThat(catchThrowable(() -> people.as(other, () -> sheet.pdf(quiz, texts.in(Language.ES)))))
                .isInstanceOf(UnknownId.class);
    }
}
