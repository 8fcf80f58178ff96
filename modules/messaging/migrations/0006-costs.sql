/* What one message costs on a channel from a day on, in the firm's base currency. Where nothing is said here, the channel's own cost per contact counts. */
create table messaging.channel_cost (
  channel text not null references touchpoints.channel, valid_from date not null, cost numeric(18, 4) not null check (cost >= 0), primary key (channel, valid_from)
);
select access.protect_shared('messaging.channel_cost', 'settings.update');
