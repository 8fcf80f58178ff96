/* The story's questions are made and removed with it. */
alter table demo.record drop constraint record_object_check;
alter table demo.record add check (object in ('party', 'member', 'unit', 'product', 'tag', 'run', 'segment', 'offer', 'campaign', 'finding', 'playbook', 'question'));

create function demo.remove_questions() returns void language plpgsql security definer set search_path = '' as $$
declare ids bigint[] := array(select r.id from demo.record r where r.object = 'question');
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  perform demo.sweep('dialogue.question', ids);
  delete from dialogue.question where id = any (ids);
  delete from demo.record where object = 'question';
end $$;
revoke execute on function demo.remove_questions from public;
grant execute on function demo.remove_questions to guanxi_app;
