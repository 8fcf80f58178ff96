/* A number that grows with every change of anyone's rights: what was worked out under the same number still holds. Bumped at commit, so writers hold it briefly. */
create table people.rights_stamp (n bigint not null);
insert into people.rights_stamp values (1);
alter table people.rights_stamp enable row level security;
create function people.bump_rights() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin update people.rights_stamp set n = n + 1; return null; end $$;
do $$
declare rel text;
begin
  foreach rel in array array['unit', 'member', 'role', 'role_grant', 'role_field', 'member_role'] loop
    execute format('create constraint trigger bump_rights after insert or update or delete on people.%I deferrable initially deferred for each row execute function people.bump_rights()', rel);
  end loop;
end $$;

/* The sign-in knows a member by name, address and whether still active; whoever is not loses every session at once. */
create function people.tell_sign_in() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people_auth."user" set name = new.name, email = lower(new.email), active = new.active, "updatedAt" = new.updated_at where id = new.auth_user_id;
  if not new.active then delete from people_auth.session where "userId" = new.auth_user_id; end if;
  return null;
end $$;
create trigger tell_sign_in after update of name, email, active on people.member for each row execute function people.tell_sign_in();
create function people.hear_two_factor() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin update people.member set two_factor = coalesce(new."twoFactorEnabled", false) where auth_user_id = new.id; return null; end $$;
create trigger hear_two_factor after update of "twoFactorEnabled" on people_auth."user" for each row execute function people.hear_two_factor();

/* A session lasts thirty days at most, and seven without being used. */
create function people.is_alive(s people_auth.session, p_now timestamptz) returns boolean language sql immutable set search_path = ''
  as $$ select s."expiresAt" > p_now and s."updatedAt" > p_now - interval '7 days' $$;

/* Who a session belongs to, with the stamp of all rights. Marks it as seen every ten minutes. */
create function people.identify_session(p_token text, p_now timestamptz) returns table (member_id bigint, stamp bigint) language plpgsql security definer set search_path = '' as $$
begin
  update people_auth.session s set "updatedAt" = p_now where s.token = p_token and s."updatedAt" < p_now - interval '10 minutes' and people.is_alive(s, p_now);
  return query select m.id, s.n from people_auth.session a join people.member m on m.auth_user_id = a."userId", people.rights_stamp s where a.token = p_token and people.is_alive(a, p_now) and m.active;
end $$;

/* The same for a key, by its prefix and the hash of its secret. */
create function people.identify_key(p_prefix text, p_hash bytea, p_now timestamptz) returns table (member_id bigint, stamp bigint, key_name text, scopes text[], role_id bigint) language plpgsql security definer set search_path = '' as $$
begin
  update people.api_key k set last_used_at = p_now where k.prefix = p_prefix and k.hash = p_hash and (k.last_used_at is null or k.last_used_at < p_now - interval '1 minute');
  return query select m.id, s.n, k.name, k.scopes, k.role_id from people.api_key k join people.member m on m.id = k.member_id, people.rights_stamp s
    where k.prefix = p_prefix and k.hash = p_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > p_now) and m.active;
end $$;

create function people.role_rights(r people.role) returns jsonb language sql stable security definer set search_path = ''
  as $$ select jsonb_build_object('id', r.id::text, 'code', r.code, 'name', r.name,
    'grants', coalesce((select jsonb_agg(jsonb_build_object('object', g.object, 'action', g.action, 'scope', g.scope) order by g.object, g.action) from people.role_grant g where g.role_id = r.id), '[]'),
    'fields', coalesce((select jsonb_agg(jsonb_build_object('field', f.field, 'level', f.level) order by f.field) from people.role_field f where f.role_id = r.id), '[]')) $$;

/* All that a member's rights are worked out from, in one reading; with a key's role where it has one. */
create function people.rights(p_member bigint, p_role bigint) returns jsonb language sql stable security definer set search_path = ''
  as $$ select jsonb_build_object('id', m.id::text, 'name', m.name, 'unitId', m.unit_id::text, 'language', m.language, 'zone', m.zone,
    'units', (select jsonb_agg(b::text) from people.units_below(m.unit_id) b),
    'roles', coalesce((select jsonb_agg(people.role_rights(r) order by r.id) from people.member_role x join people.role r on r.id = x.role_id where x.member_id = m.id), '[]'),
    'keyRole', (select people.role_rights(r) from people.role r where r.id = p_role))
  from people.member m where m.id = p_member $$;

/* Opens an account for a new member; a password comes later, by the member's own hand. */
create function people.open_account(p_email text, p_name text) returns text language plpgsql security definer set search_path = '' as $$
declare made text := gen_random_uuid()::text;
begin
  if not access.may('member.manage') then raise insufficient_privilege; end if;
  insert into people_auth."user" (id, name, email) values (made, p_name, lower(p_email));
  return made;
end $$;

/* Sets a password hash and ends every session. Only the system may: it has checked the link by which the member comes. */
create function people.set_password(p_user text, p_hash text, p_now timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  insert into people_auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt") values (gen_random_uuid()::text, p_user, 'credential', p_user, p_hash, p_now, p_now)
    on conflict ("userId", "providerId", "accountId") do update set password = excluded.password, "updatedAt" = excluded."updatedAt";
  update people_auth."user" set "emailVerified" = true where id = p_user;
  delete from people_auth.session where "userId" = p_user;
end $$;

create function people.check_may_end(p_member bigint) returns void language plpgsql stable as $$
begin
  if not (p_member = access.me() or people.reaches(p_member, 'member.manage')) then raise insufficient_privilege; end if;
end $$;

create function people.sessions_of(p_member bigint, p_token text, p_now timestamptz) returns table (id text, address text, agent text, created_at timestamptz, seen_at timestamptz, expires_at timestamptz, current boolean)
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform people.check_may_end(p_member);
  return query select s.id, s."ipAddress", s."userAgent", s."createdAt", s."updatedAt", s."expiresAt", coalesce(s.token = p_token, false)
    from people_auth.session s join people.member m on m.auth_user_id = s."userId" where m.id = p_member and people.is_alive(s, p_now) order by s."updatedAt" desc;
end $$;

/* Ends one session, or all but the one that keeps `p_keep`. Returns how many. */
create function people.end_sessions(p_member bigint, p_session text, p_keep text) returns int language plpgsql security definer set search_path = '' as $$
declare ended int;
begin
  perform people.check_may_end(p_member);
  delete from people_auth.session s using people.member m where m.auth_user_id = s."userId" and m.id = p_member and (p_session is null or s.id = p_session) and (p_keep is null or s.token <> p_keep);
  get diagnostics ended = row_count;
  return ended;
end $$;

/* For whoever lost the telephone: the second factor goes, and with it every session. */
create function people.drop_two_factor(p_member bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not people.reaches(p_member, 'member.manage') then raise insufficient_privilege; end if;
  delete from people_auth."twoFactor" f using people.member m where m.auth_user_id = f."userId" and m.id = p_member;
  update people_auth."user" u set "twoFactorEnabled" = false from people.member m where m.auth_user_id = u.id and m.id = p_member;
  perform people.end_sessions(p_member, null, null);
end $$;

create function people.sign_in_means() returns table (password boolean, passkeys int) language sql stable security definer set search_path = ''
  as $$ select exists (select from people_auth.account a where a."userId" = m.auth_user_id and a."providerId" = 'credential'), (select count(*)::int from people_auth.passkey p where p."userId" = m.auth_user_id)
    from people.member m where m.id = access.me() $$;

/* How many are here: asked before anyone can sign in. */
create function people.count_members() returns int language sql stable security definer set search_path = '' as $$ select count(*)::int from people.member $$;

create function people.has_administrator() returns boolean language sql stable security definer set search_path = ''
  as $$ select exists (select from people.member m join people.member_role x on x.member_id = m.id where m.active and x.role_id = 1) $$;

create function people.forget_expired(p_now timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  delete from people_auth.session s where not people.is_alive(s, p_now);
  delete from people_auth.verification where "expiresAt" < p_now;
  delete from people_auth.attempt where last_at < p_now - interval '1 day';
  delete from people_auth."rateLimit" where "lastRequest" < extract(epoch from p_now - interval '1 day') * 1000;
  delete from people.invitation where expires_at < p_now - interval '30 days';
end $$;

revoke execute on all functions in schema people from public;
grant execute on all functions in schema people to guanxi_app;
