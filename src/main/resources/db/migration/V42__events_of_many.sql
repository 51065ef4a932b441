-- One event tells of many enrolments or people: two hundred ids and what is around them.
alter table event_publication alter column serialized_event set data type varchar(16000);

-- Events of one enrolment or person each that nobody has heard yet cannot be read any more. What they would have told
-- is in the record, from which all is made at the next round.
delete from event_publication where event_type in
    ('org.beret.learning.ModuleAssigned', 'org.beret.learning.ModuleWithdrawn', 'org.beret.accounts.PersonChanged');
update statistics_turn set rebuilt_at = null;
