/* As before, and where members kept a list by someone's name. */
create or replace function parties.strike_out_traces(texts text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update http.idempotency set body = parties.struck_out(body, texts) where parties.mentions(body, texts);
  update events.event set payload = parties.struck_out(payload, texts) where parties.mentions(payload, texts);
  update parties.view set filter = parties.struck_out(filter, texts), name = parties.struck_out(to_jsonb(name), texts) #>> '{}' where parties.mentions(filter, texts) or parties.mentions(to_jsonb(name), texts);
  if to_regclass('jobs.job') is not null then
    execute 'update jobs.job set data = parties.struck_out(data, $1) where data is not null and parties.mentions(data, $1)' using texts;
    execute 'update jobs.job set output = parties.struck_out(output, $1) where output is not null and parties.mentions(output, $1)' using texts;
  end if;
end $$;
