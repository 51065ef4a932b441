package org.beret.certificates.ui;

import java.util.List;
import org.beret.certificates.CertificateAct;
import org.beret.shell.DataTable;
import org.beret.texts.Formats;

/** The history of a certificate as a table: what was done, when and why. */
class CertificateLog extends DataTable<CertificateAct> {

    CertificateLog(String caption, List<CertificateAct> acts) {
        super(caption);
        text(caption, act -> getTranslation("certificate-act." + act.kind().name()));
        text(getTranslation("attest.at"), act -> Formats.moment(act.at(), getLocale()));
        text(getTranslation("attest.reason"), CertificateAct::reason);
        setRows(acts);
    }
}
