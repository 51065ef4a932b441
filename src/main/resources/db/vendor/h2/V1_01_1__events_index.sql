-- Finds an entry of the outbox by its event, as Modulith does whenever a listener has heard of one. Without it a crowd that
-- completes its modules together is gone through once for each of it.
create index event_publication_event on event_publication (serialized_event);
