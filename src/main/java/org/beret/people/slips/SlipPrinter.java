package org.beret.people.slips;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.beret.audit.AuditTrail;
import org.beret.identity.CentreTime;
import org.beret.printing.PaperAddress;
import org.beret.printing.Printing;
import org.beret.printing.QrCode;
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

    private static final int BETWEEN_SIGNS = 20;

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
        var people = slips.stream().map(SignInSlip::person).toList();
        transactions.executeWithoutResult(_ -> audit.record(people, "slip.printed"));
        return print(slips, _ -> {});
    }

    /**
     * The same for later.
     *
     * @param progress takes how many are laid out
     */
    byte[] print(List<SignInSlip> slips, IntConsumer progress) {
        var language = slips.isEmpty() ? Language.DEFAULT : slips.getFirst().language();
        var printed = new ArrayList<Map<String, String>>();
        for (var slip : slips) {
            printed.add(printed(slip));
            if (printed.size() % BETWEEN_SIGNS == 0) {
                progress.accept(printed.size());
            }
        }
        progress.accept(printed.size());
        var model = Map.of("language", language.code(), "title", texts.in(language, "slips.heading"), "slips", printed);
        return printing.pdf(templates.loadTemplate("slips").execute(model));
    }

    private Map<String, String> printed(SignInSlip slip) {
        var language = slip.language();
        var printed = new LinkedHashMap<String, String>();
        printed.put("language", language.code());
        printed.put("name", slip.name());
        var page = address.require() + SignInNavigation.FIRST_SIGN_IN;
        printed.put("qr", QrCode.asAddress(SignInNavigation.firstSignIn(page, slip.signInName(), slip.code())));
        printed.put("qrAlt", texts.in(language, "slips.qr"));
        printed.put("purpose", texts.in(language, "slips.purpose", page));
        printed.put("signInLabel", texts.in(language, "slips.sign-in-name"));
        printed.put("signInName", slip.signInName());
        printed.put("codeLabel", texts.in(language, "slips.code"));
        printed.put("code", slip.code());
        printed.put("until", texts.in(language, "slips.until", Formats.dayInFull(lastDay(slip), language.locale())));
        return printed;
    }
}
