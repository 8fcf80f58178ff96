/* Which list a view is of; each list checks its views by its own fields. */
alter table parties.view add column list text not null default 'parties';
