/* The story's playbooks are made and removed with it. */
alter table demo.record drop constraint record_object_check;
alter table demo.record add check (object in ('party', 'member', 'unit', 'product', 'tag', 'run', 'segment', 'offer', 'campaign', 'finding', 'playbook'));

create function demo.remove_playbooks() returns void language plpgsql security definer set search_path = '' as $$
declare ids bigint[] := array(select r.id from demo.record r where r.object = 'playbook');
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  delete from work.item w using playbooks.run r where w.ref_object = 'playbook-run' and w.ref_id = r.id and r.playbook_id = any (ids);
  update playbooks.playbook set active_version = null where id = any (ids);
  perform demo.sweep('playbooks.playbook', ids);
  delete from playbooks.playbook where id = any (ids);
  delete from demo.record where object = 'playbook';
end $$;
revoke execute on function demo.remove_playbooks from public;
grant execute on function demo.remove_playbooks to guanxi_app;
