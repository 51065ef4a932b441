package org.beret.people;

import com.samskivert.mustache.Mustache;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.audit.AuditTrail;
import org.beret.identity.CentreTime;
import org.beret.printing.PaperAddress;
import org.beret.printing.Printing;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.signin.SignInNavigation;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints one-time codes as a PDF of slips, several on a page to cut apart, each in the language of its person. */
@Component
public class SlipPrinter {

    private final Mustache.Compiler templates;
    private final Texts texts;
    private final Printing printing;
    private final PaperAddress address;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final CentreTime time;

    SlipPrinter(
            Mustache.Compiler templates,
            Texts texts,
            Printing printing,
            PaperAddress address,
            AuditTrail audit,
            TransactionTemplate transactions,
            CentreTime time) {
        this.templates = templates;
        this.texts = texts;
        this.printing = printing;
        this.address = address;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Asks whether slips can be printed, before codes are issued for them.
     *
     * @throws BusinessRuleViolation if the address on them would lead nobody here
     */
    public void check() {
        address.require();
    }

    /** The last day of a code where the signed-in person's centre is. */
    public LocalDate lastDay(SignInSlip slip) {
        return time.dayOf(slip.expiresAt());
    }

    /**
     * The slips in this order; the audit trail tells whose.
     *
     * @throws BusinessRuleViolation as {@link #check}
     */
    public byte[] pdf(List<SignInSlip> slips) {
        var language = slips.isEmpty() ? Language.DEFAULT : slips.getFirst().language();
        var model = Map.of(
                "language", language.code(),
                "title", texts.in(language, "slips.heading"),
                "slips", slips.stream().map(this::printed).toList());
        var html = new StringWriter();
        templates.loadTemplate("slips").execute(model, html);
        var people = slips.stream().map(SignInSlip::person).toList();
        transactions.executeWithoutResult(_ -> audit.record(people, "slip.printed"));
        return printing.pdf(html.toString());
    }

    private Map<String, String> printed(SignInSlip slip) {
        var language = slip.language();
        var printed = new LinkedHashMap<String, String>();
        printed.put("language", language.code());
        printed.put("name", slip.name());
        printed.put("purpose", texts.in(language, "slips.purpose", address.require() + SignInNavigation.FIRST_SIGN_IN));
        printed.put("signInLabel", texts.in(language, "slips.sign-in-name"));
        printed.put("signInName", slip.signInName());
        printed.put("codeLabel", texts.in(language, "slips.code"));
        printed.put("code", slip.code());
        printed.put("until", texts.in(language, "slips.until", Formats.dayInFull(lastDay(slip), language.locale())));
        return printed;
    }
}
