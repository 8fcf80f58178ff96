/* Signs what a link says, under the firm's key (HMAC-SHA-256). */
create function consent.sign(plain text) returns bytea language sql stable security definer set search_path = ''
  as $$ select sha256(s.outer_key || sha256(s.inner_key || convert_to(plain, 'UTF8'))) from consent.secret s $$;
revoke execute on function consent.sign from public;
grant execute on function consent.sign to guanxi_app;
