/* What was handed over in a time, and to which domain. */
create index message_handed on messaging.message (handed_at) where handed_at is not null;
