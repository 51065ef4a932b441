package org.beret;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.identity.Role.ADMINISTRATOR;
import static org.beret.identity.Role.COORDINATOR;
import static org.beret.identity.Role.TRAINEE;
import static org.beret.identity.Role.TRAINING_CENTRE;

import com.vaadin.flow.router.Route;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.audit.AuditFilter;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionId;
import org.beret.certificates.Attestations.ListFormat;
import org.beret.certificates.BatchId;
import org.beret.certificates.CertificateId;
import org.beret.classroom.AttendanceMeans;
import org.beret.classroom.SessionDetails;
import org.beret.classroom.SessionId;
import org.beret.classroom.SessionTime;
import org.beret.classroom.supervised.QuizDetails;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ModuleWithdrawals;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.Reminders;
import org.beret.help.MessageId;
import org.beret.help.NewMessage;
import org.beret.help.Place;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.imports.ImportChoices;
import org.beret.imports.ImportId;
import org.beret.imports.ImportRow;
import org.beret.imports.ListReading;
import org.beret.kit.KitOrder;
import org.beret.learning.AttemptId;
import org.beret.learning.measure.Moment;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewColleague;
import org.beret.people.NewPerson;
import org.beret.people.TestPeople;
import org.beret.people.TraineeFilter;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.parity.Compact;
import org.beret.statistics.parity.Target;
import org.beret.surveys.evaluation.Evaluation;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;
import org.beret.texts.TextsIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who may do and see what, written down once more: whatever is not in these two tables is open to nobody. */
@ModuleTest
class AccessModuleTest {

    private static final Set<Role> EVERYBODY = Set.of(Role.values());
    private static final Set<Role> UNITED_NATIONS = Set.of(COORDINATOR, ADMINISTRATOR);

    private static final Map<String, Set<Role>> METHODS = Map.ofEntries(
            entry("OwnAttendance.enter", Set.of(TRAINEE)),
            entry("WallCodes.show", Set.of(TRAINING_CENTRE)),
            entry("SessionRequirements.change", Set.of(TRAINING_CENTRE)),
            entry("SessionRequirements.of", Set.of(TRAINING_CENTRE)),
            entry("Assignments.assign", Set.of(TRAINING_CENTRE)),
            entry("Assignments.withdraw", Set.of(TRAINING_CENTRE)),
            entry("Attempts.answer", Set.of(TRAINEE)),
            entry("Attempts.connected", Set.of(TRAINEE)),
            entry("Attempts.isSupervised", Set.of(TRAINEE)),
            entry("Attempts.open", Set.of(TRAINEE)),
            entry("Attempts.start", Set.of(TRAINEE)),
            entry("Attempts.startSupervised", Set.of(TRAINEE)),
            entry("Attempts.submit", Set.of(TRAINEE)),
            entry("Attestations.begin", Set.of(TRAINING_CENTRE)),
            entry("Attestations.file", Set.of(TRAINING_CENTRE)),
            entry("Attestations.latest", Set.of(TRAINING_CENTRE)),
            entry("Attestations.list", Set.of(TRAINING_CENTRE)),
            entry("AttendanceLists.of", Set.of(TRAINING_CENTRE)),
            entry("AttendanceLists.record", Set.of(TRAINING_CENTRE)),
            entry("AttendanceLists.stamp", Set.of(TRAINING_CENTRE)),
            entry("AttendanceLists.takeBack", Set.of(TRAINING_CENTRE)),
            entry("AttendanceSheet.pdf", Set.of(TRAINING_CENTRE)),
            entry("CaseFigures.counts", Set.of(TRAINING_CENTRE)),
            entry("CaseFigures.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Cases.ended", Set.of(TRAINEE)),
            entry("Cases.find", Set.of(TRAINEE, TRAINING_CENTRE)),
            entry("CentreCertificates.of", Set.of(TRAINING_CENTRE)),
            entry("CentreCertificates.history", Set.of(TRAINING_CENTRE)),
            entry("CentreCertificates.reissue", Set.of(TRAINING_CENTRE)),
            entry("CentreCertificates.revoke", Set.of(TRAINING_CENTRE)),
            entry("CertificatesElsewhere.accept", Set.of(TRAINING_CENTRE)),
            entry("CertificatesElsewhere.mine", Set.of(TRAINEE)),
            entry("CertificatesElsewhere.of", Set.of(TRAINING_CENTRE)),
            entry("CertificatesElsewhere.read", Set.of(TRAINING_CENTRE)),
            entry("CertificatesElsewhere.takeBack", Set.of(TRAINING_CENTRE)),
            entry("Certificates.credential", Set.of(TRAINEE)),
            entry("Certificates.mine", Set.of(TRAINEE)),
            entry("Certificates.pdf", Set.of(TRAINEE)),
            entry("AuditLog.actions", Set.of(TRAINING_CENTRE, ADMINISTRATOR)),
            entry("AuditLog.beginFile", Set.of(TRAINING_CENTRE, ADMINISTRATOR)),
            entry("AuditLog.list", Set.of(TRAINING_CENTRE, ADMINISTRATOR)),
            entry("CentreZoneSettings.change", Set.of(ADMINISTRATOR)),
            entry("CentreZoneSettings.changeMine", Set.of(TRAINING_CENTRE)),
            entry("CentreZoneSettings.of", Set.of(ADMINISTRATOR)),
            entry("CentreZoneSettings.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Centres.all", Set.of(ADMINISTRATOR)),
            entry("Centres.change", Set.of(ADMINISTRATOR)),
            entry("Centres.eraseStaff", Set.of(ADMINISTRATOR)),
            entry("Centres.find", Set.of(ADMINISTRATOR)),
            entry("Centres.invite", Set.of(ADMINISTRATOR)),
            entry("Centres.open", Set.of(ADMINISTRATOR)),
            entry("Centres.resetPasswordOfStaff", Set.of(ADMINISTRATOR)),
            entry("Centres.resume", Set.of(ADMINISTRATOR)),
            entry("Centres.resumeStaff", Set.of(ADMINISTRATOR)),
            entry("Centres.staff", Set.of(ADMINISTRATOR)),
            entry("Centres.suspend", Set.of(ADMINISTRATOR)),
            entry("Centres.suspendStaff", Set.of(ADMINISTRATOR)),
            entry("ClassroomSessions.cancel", Set.of(TRAINING_CENTRE)),
            entry("ClassroomSessions.change", Set.of(TRAINING_CENTRE)),
            entry("ClassroomSessions.find", Set.of(TRAINING_CENTRE)),
            entry("ClassroomSessions.of", Set.of(TRAINING_CENTRE)),
            entry("ClassroomSessions.plan", Set.of(TRAINING_CENTRE)),
            entry("ClassroomSessions.takeUp", Set.of(TRAINING_CENTRE)),
            entry("SupervisedLists.board", Set.of(TRAINING_CENTRE)),
            entry("SupervisedLists.of", Set.of(TRAINING_CENTRE)),
            entry("SupervisedLists.stamp", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.change", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.close", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.extend", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.find", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.of", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.plan", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.reopen", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.takeBack", Set.of(TRAINING_CENTRE)),
            entry("SupervisedQuizzes.takeUp", Set.of(TRAINING_CENTRE)),
            entry("SupervisedSheet.pdf", Set.of(TRAINING_CENTRE)),
            entry("CohortSlips.print", Set.of(TRAINING_CENTRE)),
            entry("CohortSlips.nameOf", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.demandSecondFactor", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.demandsSecondFactor", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.invite", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.resetPassword", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.resume", Set.of(TRAINING_CENTRE)),
            entry("Colleagues.suspend", Set.of(TRAINING_CENTRE)),
            entry("ContributingCountries.add", Set.of(ADMINISTRATOR)),
            entry("ContributingCountries.all", Set.of(ADMINISTRATOR)),
            entry("ContributingCountries.remove", Set.of(ADMINISTRATOR)),
            entry("CohortCalendar.of", Set.of(TRAINING_CENTRE)),
            entry("CohortJoining.join", Set.of(TRAINING_CENTRE)),
            entry("CohortJoining.takeBack", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.candidates", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.change", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.close", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.closed", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.create", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.dismiss", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.overview", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.reopen", Set.of(TRAINING_CENTRE)),
            entry("Cohorts.trainees", Set.of(TRAINING_CENTRE)),
            entry("Enrolments.enrol", Set.of(TRAINING_CENTRE)),
            entry("Enrolments.records", Set.of(TRAINING_CENTRE)),
            entry("Enrolments.release", Set.of(TRAINING_CENTRE)),
            entry("EvaluationResults.ofCohort", Set.of(TRAINING_CENTRE)),
            entry("EvaluationResults.ofCountries", UNITED_NATIONS),
            entry("EvaluationResults.sentences", Set.of(ADMINISTRATOR)),
            entry("Evaluations.give", Set.of(TRAINEE)),
            entry("Evaluations.mine", Set.of(TRAINEE)),
            entry("Evaluations.takeBack", Set.of(TRAINEE)),
            entry("MissionEvaluations.forMe", Set.of(TRAINEE)),
            entry("MissionEvaluations.give", Set.of(TRAINEE)),
            entry("MissionEvaluations.mine", Set.of(TRAINEE)),
            entry("MissionEvaluations.takeBack", Set.of(TRAINEE)),
            entry("MissionEvaluations.want", Set.of(TRAINEE)),
            entry("MissionEvaluations.wanted", Set.of(TRAINEE)),
            entry("Gains.ofCohort", Set.of(TRAINING_CENTRE)),
            entry("Gains.ofCountries", Set.of(COORDINATOR, ADMINISTRATOR)),
            entry("ImportMending.cells", Set.of(TRAINING_CENTRE)),
            entry("ImportMending.mend", Set.of(TRAINING_CENTRE)),
            entry("ImportMending.problems", Set.of(TRAINING_CENTRE)),
            entry("Imports.cancel", Set.of(TRAINING_CENTRE)),
            entry("Imports.check", Set.of(TRAINING_CENTRE)),
            entry("Imports.checkAgain", Set.of(TRAINING_CENTRE)),
            entry("Imports.chooseAgain", Set.of(TRAINING_CENTRE)),
            entry("Imports.latest", Set.of(TRAINING_CENTRE)),
            entry("Imports.maxFileSize", Set.of(TRAINING_CENTRE)),
            entry("Imports.paste", Set.of(TRAINING_CENTRE)),
            entry("Imports.problems", Set.of(TRAINING_CENTRE)),
            entry("Imports.receive", Set.of(TRAINING_CENTRE)),
            entry("Imports.columnMapping", Set.of(TRAINING_CENTRE)),
            entry("ImportRows.count", Set.of(TRAINING_CENTRE)),
            entry("ImportRows.decide", Set.of(TRAINING_CENTRE)),
            entry("ImportRows.find", Set.of(TRAINING_CENTRE)),
            entry("ImportRows.place", Set.of(TRAINING_CENTRE)),
            entry("Imports.start", Set.of(TRAINING_CENTRE)),
            entry("Imports.startGood", Set.of(TRAINING_CENTRE)),
            entry("Imports.undo", Set.of(TRAINING_CENTRE)),
            entry("Imports.status", Set.of(TRAINING_CENTRE)),
            entry("Imports.chooseReading", Set.of(TRAINING_CENTRE)),
            entry("ImportDownloads.writeProblems", Set.of(TRAINING_CENTRE)),
            entry("ImportDownloads.writeRefused", Set.of(TRAINING_CENTRE)),
            entry("ImportDownloads.writeRows", Set.of(TRAINING_CENTRE)),
            entry("ImportDownloads.writeTemplate", Set.of(TRAINING_CENTRE)),
            entry("MessageDesk.answer", Set.of(TRAINING_CENTRE)),
            entry("MessageDesk.answerMistake", Set.of(ADMINISTRATOR)),
            entry("MessageDesk.mistakes", Set.of(ADMINISTRATOR)),
            entry("MessageDesk.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("MessageDesk.openOfMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Measures.answer", Set.of(TRAINEE)),
            entry("Measures.answers", Set.of(TRAINEE)),
            entry("Measures.find", Set.of(TRAINEE)),
            entry("Measures.finish", Set.of(TRAINEE)),
            entry("Measures.of", Set.of(TRAINEE)),
            entry("MyAccount.changePassword", EVERYBODY),
            entry("MyAccount.changeSecondLanguage", EVERYBODY),
            entry("MySessions.end", EVERYBODY),
            entry("MySessions.endOthers", EVERYBODY),
            entry("MySessions.list", EVERYBODY),
            entry("NewsFeed.look", Set.of(TRAINEE)),
            entry("NewsFeed.unseen", Set.of(TRAINEE)),
            entry("OwnMessages.ask", Set.of(TRAINEE)),
            entry("OwnMessages.markSeen", Set.of(TRAINEE)),
            entry("OwnMessages.mine", Set.of(TRAINEE)),
            entry("OwnMessages.report", Set.of(TRAINEE)),
            entry("Enrolments.withdraw", Set.of(TRAINING_CENTRE)),
            entry("Kits.begin", Set.of(TRAINING_CENTRE)),
            entry("Kits.file", Set.of(TRAINING_CENTRE)),
            entry("Kits.module", Set.of(TRAINING_CENTRE)),
            entry("Kits.modules", Set.of(TRAINING_CENTRE)),
            entry("Kits.state", Set.of(TRAINING_CENTRE)),
            entry("Papers.file", Set.of(TRAINING_CENTRE)),
            entry("Papers.keep", Set.of(TRAINING_CENTRE)),
            entry("Papers.of", Set.of(TRAINING_CENTRE)),
            entry("Papers.remove", Set.of(TRAINING_CENTRE)),
            entry("PeopleOfMyCentre.traineesAmong", Set.of(TRAINING_CENTRE)),
            entry("PeopleOfMyCentre.nameOfMyCentre", EVERYBODY),
            entry("PeopleOfMyCentre.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("PeopleOfMyCentre.changeMyLanguage", EVERYBODY),
            entry("PersonalData.mine", EVERYBODY),
            entry("PersonalData.myFile", EVERYBODY),
            entry("PersonalData.ofTrainee", Set.of(TRAINING_CENTRE)),
            entry("Slips.again", Set.of(TRAINING_CENTRE)),
            entry("Slips.file", Set.of(TRAINING_CENTRE)),
            entry("Slips.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Renewals.beginFor", Set.of(TRAINING_CENTRE)),
            entry("Renewals.begin", Set.of(TRAINING_CENTRE)),
            entry("Renewals.countDue", Set.of(TRAINING_CENTRE)),
            entry("Renewals.due", Set.of(TRAINING_CENTRE)),
            entry("Results.of", Set.of(TRAINEE)),
            entry("CountryPdf.pdf", UNITED_NATIONS),
            entry("CountryExport.countries", UNITED_NATIONS),
            entry("CountryPageExport.country", UNITED_NATIONS),
            entry("CoverageExport.coverage", UNITED_NATIONS),
            entry("FullExport.everything", UNITED_NATIONS),
            entry("ParityContext.compact", UNITED_NATIONS),
            entry("ParityContext.enter", UNITED_NATIONS),
            entry("ParityContext.store", Set.of(ADMINISTRATOR)),
            entry("ParityContext.remove", Set.of(ADMINISTRATOR)),
            entry("ParityContext.targets", UNITED_NATIONS),
            entry("QuestionExports.questions", UNITED_NATIONS),
            entry("Statistics.country", UNITED_NATIONS),
            entry("Statistics.modules", UNITED_NATIONS),
            entry("Statistics.questions", UNITED_NATIONS),
            entry("Trainees.add", Set.of(TRAINING_CENTRE)),
            entry("TraineeTransfers.targetsOfMyCentre", Set.of(TRAINING_CENTRE)),
            entry("TraineeTransfers.takeBack", Set.of(TRAINING_CENTRE)),
            entry("TraineeTransfers.transferAll", Set.of(TRAINING_CENTRE)),
            entry("TraineeTransfers.targets", Set.of(TRAINING_CENTRE)),
            entry("Trainees.countSuspended", Set.of(TRAINING_CENTRE)),
            entry("Trainees.found", Set.of(TRAINING_CENTRE)),
            entry("Trainees.resumeAll", Set.of(TRAINING_CENTRE)),
            entry("Trainees.suspendAll", Set.of(TRAINING_CENTRE)),
            entry("Trainees.beginFile", Set.of(TRAINING_CENTRE)),
            entry("Trainees.countriesOfMyCentre", Set.of(TRAINING_CENTRE)),
            entry("Trainees.edit", Set.of(TRAINING_CENTRE)),
            entry("Trainees.erase", Set.of(TRAINING_CENTRE)),
            entry("Trainees.find", Set.of(TRAINING_CENTRE)),
            entry("TraineeCodes.issueFirst", Set.of(TRAINING_CENTRE)),
            entry("TraineeCodes.print", Set.of(TRAINING_CENTRE)),
            entry("Trainees.list", Set.of(TRAINING_CENTRE)),
            entry("TraineeTransfers.transfer", Set.of(TRAINING_CENTRE)),
            entry("TraineeCodes.resetPassword", Set.of(TRAINING_CENTRE)),
            entry("Trainees.resume", Set.of(TRAINING_CENTRE)),
            entry("Trainees.suspend", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.countries", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.beginFile", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.certificateNumbers", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.certified", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.columns", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.found", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.page", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.size", Set.of(TRAINING_CENTRE)),
            entry("ProgressTable.totals", Set.of(TRAINING_CENTRE)),
            entry("Reminders.found", Set.of(TRAINING_CENTRE)),
            entry("Reminders.of", Set.of(TRAINING_CENTRE)),
            entry("Reminders.among", Set.of(TRAINING_CENTRE)),
            entry("Reminders.remind", Set.of(TRAINING_CENTRE)),
            entry("Reminders.remindAmong", Set.of(TRAINING_CENTRE)),
            entry("Reminders.sendsLetters", Set.of(TRAINING_CENTRE)),
            entry("CertificatesToRenew.ofMyCentre", Set.of(TRAINING_CENTRE)),
            entry("CohortTrainees.setDueDate", Set.of(TRAINING_CENTRE)),
            entry("CohortTrainees.takeAgain", Set.of(TRAINING_CENTRE)),
            entry("CohortTrainees.assign", Set.of(TRAINING_CENTRE)),
            entry("CohortTrainees.record", Set.of(TRAINING_CENTRE)),
            entry("CohortTrainees.release", Set.of(TRAINING_CENTRE)),
            entry("CohortTrainees.withdraw", Set.of(TRAINING_CENTRE)),
            entry("ModuleWithdrawals.found", Set.of(TRAINING_CENTRE)),
            entry("ModuleWithdrawals.withdraw", Set.of(TRAINING_CENTRE)),
            entry("ModuleWithdrawals.undo", Set.of(TRAINING_CENTRE)),
            entry("ReadyExport.ready", UNITED_NATIONS),
            entry("ReadyFigures.country", UNITED_NATIONS),
            entry("ReadyFigures.everything", UNITED_NATIONS),
            entry("ReadyFigures.world", UNITED_NATIONS),
            entry("Statistics.world", UNITED_NATIONS),
            entry("TraineeRecords.pdf", Set.of(TRAINING_CENTRE)),
            entry("TraineeRecords.myPdf", Set.of(TRAINEE)),
            entry("TraineeRecords.writeMine", Set.of(TRAINEE)),
            entry("Papers.mine", Set.of(TRAINEE)),
            entry("Training.records", Set.of(TRAINEE)),
            entry("TraineeRecords.write", Set.of(TRAINING_CENTRE)),
            entry("Training.markRead", Set.of(TRAINEE)),
            entry("Training.mine", Set.of(TRAINEE)),
            entry("Training.open", Set.of(TRAINEE)),
            entry("TrustedIssuers.all", Set.of(ADMINISTRATOR)),
            entry("TrustedIssuers.enter", Set.of(ADMINISTRATOR)),
            entry("TrustedIssuers.ownFingerprint", Set.of(ADMINISTRATOR)),
            entry("TrustedIssuers.withdraw", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.all", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.erase", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.inviteAdministrator", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.inviteCoordinator", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.resetPassword", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.resume", Set.of(ADMINISTRATOR)),
            entry("UnitedNationsStaff.suspend", Set.of(ADMINISTRATOR)));

    private static final Map<String, Set<Role>> ADDRESSES = Map.ofEntries(
            entry("", EVERYBODY),
            entry("account", EVERYBODY),
            entry("audit", Set.of(TRAINING_CENTRE, ADMINISTRATOR)),
            entry("centres", Set.of(ADMINISTRATOR)),
            entry("centres/:centre", Set.of(ADMINISTRATOR)),
            entry("colleagues", Set.of(TRAINING_CENTRE)),
            entry("contributing-countries", Set.of(ADMINISTRATOR)),
            entry("people", Set.of(TRAINING_CENTRE)),
            entry("people/:person", Set.of(TRAINING_CENTRE)),
            entry("people/new", Set.of(TRAINING_CENTRE)),
            entry("slips", Set.of(TRAINING_CENTRE)),
            entry("united-nations-staff", Set.of(ADMINISTRATOR)),
            entry("my-training", Set.of(TRAINEE)),
            entry("certificates", Set.of(TRAINEE)),
            entry("attest", Set.of(TRAINING_CENTRE)),
            entry("attest/:cohort", Set.of(TRAINING_CENTRE)),
            entry("attest/certificates/:certificate", Set.of(TRAINING_CENTRE)),
            entry("attest/elsewhere/:person", Set.of(TRAINING_CENTRE)),
            entry("modules/:module", Set.of(TRAINEE)),
            entry("before-and-after", Set.of(COORDINATOR, ADMINISTRATOR)),
            entry("cohorts/:cohort/before-and-after", Set.of(TRAINING_CENTRE)),
            entry("modules/:module/before-and-after", Set.of(TRAINEE)),
            entry("modules/:module/evaluation", Set.of(TRAINEE)),
            entry("in-mission", Set.of(TRAINEE)),
            entry("cohorts/:cohort/evaluation", Set.of(TRAINING_CENTRE)),
            entry("evaluation", UNITED_NATIONS),
            entry("modules/:module/lessons/:lesson", Set.of(TRAINEE)),
            entry("modules/:module/practice", Set.of(TRAINEE)),
            entry("modules/:module/print", Set.of(TRAINEE)),
            entry("modules/:module/sources", Set.of(TRAINEE)),
            entry("cases", Set.of(TRAINING_CENTRE)),
            entry("kits", Set.of(TRAINING_CENTRE)),
            entry("kits/:module", Set.of(TRAINING_CENTRE)),
            entry("cases/:module/:lesson", Set.of(TRAINING_CENTRE)),
            entry("quiz/:attempt", Set.of(TRAINEE)),
            entry("results/:attempt", Set.of(TRAINEE)),
            entry("overview", Set.of(TRAINING_CENTRE)),
            entry("cohorts", Set.of(TRAINING_CENTRE)),
            entry("cohorts/new", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/slips", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/assign", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/edit", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/members", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/remind", Set.of(TRAINING_CENTRE)),
            entry("remind", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/take-back", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/sessions", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/sessions/new", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/sessions/:session", Set.of(TRAINING_CENTRE)),
            entry("attend", Set.of(TRAINEE)),
            entry("cohorts/:cohort/sessions/:session/code", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/sessions/:session/edit", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/supervised", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/supervised/new", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/supervised/:quiz", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/supervised/:quiz/board", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/supervised/:quiz/edit", Set.of(TRAINING_CENTRE)),
            entry("cohorts/:cohort/trainees/:person", Set.of(TRAINING_CENTRE)),
            entry("help", Set.of(TRAINEE)),
            entry("news", Set.of(TRAINEE)),
            entry("report-a-mistake", Set.of(TRAINEE)),
            entry("messages", Set.of(TRAINING_CENTRE)),
            entry("mistakes", Set.of(ADMINISTRATOR)),
            entry("import", Set.of(TRAINING_CENTRE)),
            entry("import/:import", Set.of(TRAINING_CENTRE)),
            entry("import/:import/rows/:row", Set.of(TRAINING_CENTRE)),
            entry("countries", UNITED_NATIONS),
            entry("ready", UNITED_NATIONS),
            entry("ready/:country", UNITED_NATIONS),
            entry("countries/:country", UNITED_NATIONS),
            entry("targets", Set.of(ADMINISTRATOR)),
            entry("trusted-issuers", Set.of(ADMINISTRATOR)),
            entry("questions", UNITED_NATIONS),
            entry("coverage", UNITED_NATIONS));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestPeople people;

    private Map<Role, SignedInPerson> byRole = Map.of();

    @BeforeEach
    void onePersonARole() {
        var centre = people.centre("SN");
        byRole = new EnumMap<>(Map.of(
                TRAINEE, people.trainee(centre),
                TRAINING_CENTRE, people.staff(centre),
                COORDINATOR, people.coordinator(),
                ADMINISTRATOR, people.administrator()));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyMethodOfEveryServiceIsOpenToTheRolesOfTheTableAlone() {
        var found = methods().collect(Collectors.groupingBy(AccessModuleTest::name));

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(METHODS.keySet());
        found.forEach((name, methods) -> assertThat(methods)
                .allSatisfy(method -> byRole.forEach((role, person) -> {
                    var isOpen = isOpen(method, as(person));
                    assertThat(isOpen)
                            .as("%s for %s", name, role)
                            .isEqualTo(Objects.requireNonNull(METHODS.get(name)).contains(role));
                })));
    }

    @Test
    void noMethodOfAnyServiceIsOpenToAStranger() {
        var stranger = new AnonymousAuthenticationToken(
                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

        assertThat(methods()).isNotEmpty().allSatisfy(method -> {
            assertThat(isOpen(method, Optional.of(stranger))).as(name(method)).isFalse();
            assertThat(isOpen(method, Optional.empty())).as(name(method)).isFalse();
        });
    }

    @Test
    void everyAddressIsOpenToTheRolesOfTheTableAlone() throws Exception {
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(ADDRESSES.keySet());
        for (var role : Role.values()) {
            var visitor = new Visitor(port);
            visitor.signIn(Objects.requireNonNull(byRole.get(role)).getUsername(), TestPeople.PASSWORD);
            for (var address : ADDRESSES.entrySet()) {
                var page = visitor.get("/" + filled(address.getKey())).body();
                assertThat(page).contains("Sign out");
                assertThat(page.contains("This page is for another role"))
                        .as("%s refused to %s", address.getKey(), role)
                        .isNotEqualTo(address.getValue().contains(role));
            }
        }
    }

    @Test
    void everyAddressLeadsAStrangerToTheSignInForm() throws Exception {
        for (var address : ADDRESSES.keySet()) {
            assertThat(Visitor.location(new Visitor(port).get("/" + filled(address))))
                    .as(address)
                    .isEqualTo("/sign-in");
        }
        assertThat(Visitor.location(new Visitor(port).get("/no-such-address"))).isEqualTo("/sign-in");
    }

    private Stream<Method> methods() {
        return services(context).flatMap(AccessModuleTest::methodsOf);
    }

    static Stream<Method> methodsOf(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    static Stream<Object> services(ApplicationContext context) {
        return context.getBeansWithAnnotation(Service.class).values().stream().filter(service -> {
            var type = AopUtils.getTargetClass(service);
            return type.getPackageName().startsWith("org.beret") && Modifier.isPublic(type.getModifiers());
        });
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Optional<Authentication> as(SignedInPerson person) {
        return Optional.of(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** Open is what gets as far as the method itself, even if that finds nothing. */
    private boolean isOpen(Method method, Optional<Authentication> who) {
        var securityContext = SecurityContextHolder.createEmptyContext();
        who.ifPresent(securityContext::setAuthentication);
        SecurityContextHolder.setContext(securityContext);
        try {
            method.invoke(context.getBean(method.getDeclaringClass()), made(method.getParameterTypes()));
            return true;
        } catch (InvocationTargetException refused) {
            return !(refused.getCause() instanceof AccessDeniedException
                    || refused.getCause() instanceof AuthenticationException);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object[] made(Class<?>[] types) {
        return Arrays.stream(types).map(AccessModuleTest::made).toArray();
    }

    /** Something of this type that names nothing. */
    static Object made(Class<?> type) {
        var id = UUID.randomUUID();
        return Map.<Class<?>, Object>ofEntries(
                        entry(int.class, 1),
                        entry(long.class, 1L),
                        entry(String.class, "nothing"),
                        entry(byte[].class, new byte[0]),
                        entry(List.class, List.of()),
                        entry(Collection.class, List.of()),
                        entry(Map.class, Map.of()),
                        entry(Duration.class, Duration.ZERO),
                        entry(LocalDate.class, LocalDate.EPOCH),
                        entry(CohortJoining.Joined.class, new CohortJoining.Joined(List.of(), Instant.EPOCH)),
                        entry(Reminders.Words.class, Reminders.Words.NONE),
                        entry(
                                ModuleWithdrawals.Withdrawn.class,
                                new ModuleWithdrawals.Withdrawn(
                                        new ModuleId("nothing"), List.of(), List.of(), List.of())),
                        entry(ZoneId.class, ZoneOffset.UTC),
                        entry(TextsIn.class, new TextsIn(Locale.ENGLISH, (key, _) -> key)),
                        entry(TableOutput.class, TableOutput.file(TableFormat.CSV)),
                        entry(
                                NewPerson.class,
                                new NewPerson(
                                        new CountryCode("SN"),
                                        Optional.empty(),
                                        "",
                                        "",
                                        Optional.empty(),
                                        Gender.NOT_STATED,
                                        null,
                                        "",
                                        "",
                                        Language.EN)),
                        entry(NewColleague.class, new NewColleague("", "", "", Language.EN, false)),
                        entry(TraineeFilter.class, TraineeFilter.ALL),
                        entry(AuditFilter.class, AuditFilter.ALL),
                        entry(CountryCode.class, new CountryCode("XX")),
                        entry(TrainingCentreId.class, new TrainingCentreId(id)),
                        entry(Language.class, Language.EN),
                        entry(ReadingOrder.class, ReadingOrder.of(Language.EN)),
                        entry(Optional.class, Optional.empty()),
                        entry(Category.class, Category.FORMED_POLICE_UNIT),
                        entry(Target.class, new Target(Category.FORMED_POLICE_UNIT, 0, 0, "", 0)),
                        entry(Compact.Status.class, Compact.Status.JOINED),
                        entry(Period.class, Period.EVER),
                        entry(FigureFilter.class, FigureFilter.of(new ModuleId("nothing"), Period.EVER)),
                        entry(AttemptId.class, new AttemptId(id)),
                        entry(MessageId.class, new MessageId(id)),
                        entry(
                                NewMessage.class,
                                new NewMessage(new MessageId(id), Place.of(""), Language.EN, "nothing")),
                        entry(BatchId.class, new BatchId(id)),
                        entry(ListFormat.class, ListFormat.JSON),
                        entry(CertificateId.class, new CertificateId(id)),
                        entry(CohortId.class, new CohortId(id)),
                        entry(DueDate.class, DueDate.by(LocalDate.EPOCH)),
                        entry(SessionId.class, new SessionId(id)),
                        entry(
                                SessionDetails.class,
                                new SessionDetails(
                                        new SessionTime(LocalDate.EPOCH, LocalTime.NOON, 60),
                                        Optional.empty(),
                                        List.of(),
                                        "nothing",
                                        "",
                                        "")),
                        entry(SupervisedQuizId.class, new SupervisedQuizId(id)),
                        entry(
                                QuizDetails.class,
                                new QuizDetails(
                                        new SessionTime(LocalDate.EPOCH, LocalTime.NOON, 60),
                                        new ModuleId("nothing"),
                                        "",
                                        true)),
                        entry(AttendanceMeans.class, AttendanceMeans.LIST),
                        entry(ImportId.class, new ImportId(id)),
                        entry(ImportChoices.class, new ImportChoices(ListReading.AS_DETECTED, Map.of())),
                        entry(ListReading.class, ListReading.AS_DETECTED),
                        entry(ImportRow.Decision.class, ImportRow.Decision.LEAVE_OUT),
                        entry(Path.class, Path.of("nothing")),
                        entry(OutputStream.class, OutputStream.nullOutputStream()),
                        entry(TableFormat.class, TableFormat.CSV),
                        entry(boolean.class, true),
                        entry(Evaluation.class, Evaluation.NOTHING),
                        entry(
                                CohortDetails.class,
                                new CohortDetails("nothing", Optional.empty(), "", Optional.empty())),
                        entry(ProgressFilter.class, ProgressFilter.EVERYBODY),
                        entry(UUID.class, id),
                        entry(PersonId.class, new PersonId(id)),
                        entry(ModuleId.class, new ModuleId("nothing")),
                        entry(KitOrder.class, new KitOrder(new ModuleId("nothing"), Language.EN)),
                        entry(LessonId.class, new LessonId("nothing")),
                        entry(QuestionId.class, new QuestionId("nothing")),
                        entry(Moment.class, Moment.BEFORE))
                .getOrDefault(type, "teach this test to make a " + type);
    }

    static Set<String> addresses() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.beret").stream()
                .map(found -> route(Objects.requireNonNull(found.getBeanClassName())))
                .collect(Collectors.toSet());
    }

    private static String route(String className) {
        try {
            return Class.forName(className).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String filled(String address) {
        return address.replaceAll(":[a-z]+", UUID.randomUUID().toString());
    }
}
