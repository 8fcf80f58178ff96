/* What the sign-in (better-auth 1.7.6) keeps, in its own spelling. Only its own login role reaches it; the application goes through the few functions of 0003. */
create schema people_auth;
grant usage on schema people_auth to guanxi_auth;

create table people_auth."user" (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false, image text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean default false, active boolean not null default true
);
create table people_auth.session (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "ipAddress" text, "userAgent" text, "userId" text not null references people_auth."user" on delete cascade
);
create index on people_auth.session ("userId");
create table people_auth.account (
  id text primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references people_auth."user" on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create unique index on people_auth.account ("userId", "providerId", "accountId");
create index on people_auth.account ("providerId", "accountId");
create table people_auth.verification (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index on people_auth.verification (identifier);
create table people_auth."twoFactor" (
  id text primary key, secret text not null, "backupCodes" text not null, "userId" text not null references people_auth."user" on delete cascade,
  verified boolean default true, "failedVerificationCount" integer default 0, "lockedUntil" timestamptz
);
create index on people_auth."twoFactor" ("userId");
create index on people_auth."twoFactor" (secret);
create table people_auth.passkey (
  id text primary key, name text, "publicKey" text not null, "userId" text not null references people_auth."user" on delete cascade, "credentialID" text not null,
  counter integer not null, "deviceType" text not null, "backedUp" boolean not null, transports text, "createdAt" timestamptz, aaguid text
);
create index on people_auth.passkey ("userId");
create index on people_auth.passkey ("credentialID");
create table people_auth."rateLimit" (id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null);

/* Failed sign-ins by account, address and both; see sign-in/lockout.ts. */
create table people_auth.attempt (key text primary key, failures int not null, last_at timestamptz not null, locked_until timestamptz);

do $$
declare rel text;
begin
  foreach rel in array array['user', 'session', 'account', 'verification', 'twoFactor', 'passkey', 'rateLimit', 'attempt'] loop
    execute format('alter table people_auth.%I enable row level security', rel);
    execute format('create policy sign_in on people_auth.%I to guanxi_auth using (true) with check (true)', rel);
    execute format('grant select, insert, update, delete on people_auth.%I to guanxi_auth', rel);
  end loop;
end $$;
