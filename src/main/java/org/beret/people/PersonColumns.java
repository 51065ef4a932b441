package org.beret.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.beret.identity.ServiceNumber;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The details of a person as columns of {@code people_person}: embedded in the entity {@link Person}, and bound and
 * read by the SQL of {@link PeopleBatch}. A further detail is mapped here and nowhere else.
 */
@Embeddable
class PersonColumns {

    /** The columns in the order of {@link #bind}. */
    static final String NAMES =
            "country_code, service_number, service_key, family_name, given_name, email, gender, category,"
                    + " police_rank, languages, language, " + NameKeys.NAMES;

    /** The same for {@code update … set}. */
    static final String ASSIGNMENTS = NAMES.replace(",", " = ?,") + " = ?";

    static final int COUNT = 11 + NameKeys.COUNT;

    private @Nullable String countryCode;
    private @Nullable String serviceNumber;

    /** {@link ServiceNumber#key}: unique within a country, and what the database searches by. */
    private @Nullable String serviceKey;

    private String familyName = "";
    private String givenName = "";
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Gender gender = Gender.NOT_STATED;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    private String policeRank = "";
    private String languages = "";
    private String language = Language.DEFAULT.code();

    /** Chosen by the person alone: no list brings it, and no statement for thousands writes it. */
    private @Nullable String secondLanguage;

    @Embedded
    private NameKeys keys = new NameKeys();

    protected PersonColumns() {}

    /** The columns of staff, of whom less is known than of trainees. */
    PersonColumns(@Nullable String email, String givenName, String familyName, Language language) {
        this.email = email;
        this.givenName = givenName;
        this.familyName = familyName;
        this.language = language.code();
        this.keys = computedKeys();
    }

    static PersonColumns of(NewPerson details) {
        var columns = new PersonColumns();
        columns.set(details);
        return columns;
    }

    /** Replaces all details. */
    final void set(NewPerson details) {
        countryCode = details.country().value();
        serviceNumber = details.serviceNumber().map(ServiceNumber::value).orElse(null);
        serviceKey = details.serviceNumber().map(ServiceNumber::key).orElse(null);
        familyName = details.familyName();
        givenName = details.givenName();
        email = details.email().orElse(null);
        gender = details.gender();
        category = details.category();
        policeRank = details.rank();
        languages = details.languages();
        language = details.language().code();
        keys = computedKeys();
    }

    private NameKeys computedKeys() {
        return NameKeys.of(familyName, givenName, email, serviceNumber);
    }

    void setCountry(CountryCode country) {
        countryCode = country.value();
    }

    void setLanguage(Language language) {
        this.language = language.code();
    }

    void setSecondLanguage(@Nullable Language second) {
        secondLanguage = second == null ? null : second.code();
    }

    /** Deletes what identifies the person; gender, category and country stay, for they are counted. */
    void erase() {
        serviceNumber = null;
        serviceKey = null;
        familyName = "";
        givenName = "";
        email = null;
        policeRank = "";
        languages = "";
        secondLanguage = null;
        keys = computedKeys();
    }

    /** Sets the first {@value #COUNT} parameters of a statement. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, countryCode);
        statement.setString(2, serviceNumber);
        statement.setString(3, serviceKey);
        statement.setString(4, familyName);
        statement.setString(5, givenName);
        statement.setString(6, email);
        statement.setString(7, gender.name());
        statement.setString(8, category == null ? null : category.name());
        statement.setString(9, policeRank);
        statement.setString(10, languages);
        statement.setString(11, language);
        keys.bind(statement, 12);
    }

    /** Reads the details by name from a row, without the keys, which are written only. */
    static PersonColumns read(ResultSet row) throws SQLException {
        var columns = new PersonColumns();
        columns.countryCode = row.getString("country_code");
        columns.serviceNumber = row.getString("service_number");
        columns.serviceKey = row.getString("service_key");
        columns.familyName = row.getString("family_name");
        columns.givenName = row.getString("given_name");
        columns.email = row.getString("email");
        columns.gender = Gender.valueOf(row.getString("gender"));
        columns.category = Optional.ofNullable(row.getString("category"))
                .map(Category::valueOf)
                .orElse(null);
        columns.policeRank = row.getString("police_rank");
        columns.languages = row.getString("languages");
        columns.language = row.getString("language");
        return columns;
    }

    /**
     * All details of somebody who has a country.
     *
     * @throws java.util.NoSuchElementException for staff of the United Nations, who have none
     */
    NewPerson details() {
        return new NewPerson(
                country().orElseThrow(),
                serviceNumber(),
                familyName,
                givenName,
                email(),
                gender,
                category,
                policeRank,
                languages,
                language());
    }

    Optional<CountryCode> country() {
        return Optional.ofNullable(countryCode).map(CountryCode::new);
    }

    Optional<ServiceNumber> serviceNumber() {
        return ServiceNumber.ofText(serviceNumber);
    }

    NameKeys keys() {
        return keys;
    }

    String familyName() {
        return familyName;
    }

    String givenName() {
        return givenName;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Gender gender() {
        return gender;
    }

    @Nullable
    Category category() {
        return category;
    }

    String rank() {
        return policeRank;
    }

    String languages() {
        return languages;
    }

    Language language() {
        return Language.ofRequest(language);
    }

    @Nullable
    Language secondLanguage() {
        return secondLanguage == null ? null : Language.ofRequest(secondLanguage);
    }
}
