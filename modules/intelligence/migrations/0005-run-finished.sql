/* A run is told of before its standings are written, for its cut-offs place whoever changes meanwhile; it has finished only when the last of them is in. */
alter table intelligence.run alter column finished_at drop not null;
create policy finished on intelligence.run for update to guanxi_app using ((select access.everywhere('*'))) with check ((select access.everywhere('*')));
grant update (finished_at) on intelligence.run to guanxi_app;
