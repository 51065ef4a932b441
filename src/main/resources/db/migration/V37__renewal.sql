-- Whoever has to take a module again is enrolled anew; the enrolment before stays with all that was read and answered.
-- superseded is 0 for the enrolment that counts today, and 1, 2, … for those that a later one took the place of.
alter table learning_enrolment add column superseded integer default 0 not null;
alter table learning_enrolment add constraint learning_enrolment_once unique (person_id, module_id, superseded);

-- Nobody is certified twice for the same training: round 0 is the first certificate of a person for a course or its core,
-- 1 the one that renews it, and so on.
alter table certificates_certificate add column round integer default 0 not null;
alter table certificates_certificate add column renews varchar(20);
alter table certificates_certificate add column renewal_begun_at timestamp with time zone;
alter table certificates_certificate drop column reminded_at;
update certificates_certificate set round = (
    select count(*) from certificates_certificate earlier
    where earlier.person_id = certificates_certificate.person_id and earlier.course_id = certificates_certificate.course_id
    and earlier.scope = certificates_certificate.scope and earlier.edition < certificates_certificate.edition);
alter table certificates_certificate add constraint certificates_certificate_once
    unique (person_id, course_id, scope, round);
create index certificates_certificate_until on certificates_certificate (valid_until);
