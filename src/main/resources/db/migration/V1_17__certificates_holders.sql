-- Until when somebody holds a certificate that nobody revoked; for who is ready to deploy.
create view certificates_holder_view as
    select person_id, valid_until from certificates_certificate where revoked_at is null;
