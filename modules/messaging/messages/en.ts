interface P { name?: unknown; state?: unknown; place?: unknown; address?: unknown; reason?: unknown }

const consent = { denied: 'refused', withdrawn: 'withdrawn', expired: 'run out', pending: 'not confirmed yet', unknown: 'never asked for', paused: 'paused by the reader', 'no-purpose': 'not known for this', 'hard-bounce': 'of no use (the address does not exist)', complaint: 'blocked after a complaint', legal: 'blocked by law', request: 'blocked at their wish' } as Record<string, string>
const held = { holdout: 'in the group that gets no marketing, for comparison', 'cap-day': 'has got enough for one day', 'cap-week': 'has got enough for this week', 'cap-month': 'has got enough for this month', wish: 'wishes no more this month' } as Record<string, string>

export default {
  message: 'Message',
  states: { queued: 'Waiting', handing: 'Being sent', given: 'With a person', sent: 'Sent', failed: 'Not sent', withheld: 'Held back', doubtful: 'In doubt', cancelled: 'Taken back' },
  refusals: {
    'messaging/chat-not-here': 'The chat is not open on this site.',
    'messaging/chat-over': 'This chat is over. A new one can be begun.',
    'messaging/not-found': 'This message is not here, or you may not see it.',
    'messaging/not-allowed': (p: P) => `${String(p.name)} may not be written to for this: the permission is ${consent[String(p.state)] ?? String(p.state)}.`,
    'messaging/held-back': (p: P) => `${String(p.name)} is not written to now: ${held[String(p.reason)] ?? String(p.reason)}.`,
    'messaging/no-address': (p: P) => `${String(p.name)} has no address on this channel.`,
    'messaging/no-server': 'No mail server is set: the administrator sets SMTP_URL.',
    'messaging/not-doubtful': 'This message is not in doubt any more.',
    'messaging/not-waiting': 'This message is on its way or over already.',
    'messaging/unknown-place': (p: P) => `Nobody has a value for {{${String(p.place)}}}. Choose a place from the list, such as {{name}}, {{owner}} or {{firm}}.`,
    'messaging/inbound-not-found': 'This message is not here, or you may not see it.',
    'messaging/inbound-placed': 'This message has its sender already.',
    'messaging/inbound-party': 'This party is not here, or you may not see it.',
    'messaging/mailbox-not-found': 'This mailbox is not here any more.',
    'messaging/mailbox-taken': (p: P) => `${String(p.address)} is read already.`,
    'messaging/password-needed': 'Enter the password: it is kept for one server and one name only.',
    'messaging/link-unknown': 'This link is not one of ours, or it was cut off.',
    'messaging/channel-unknown': 'There is no such channel.',
    'messaging/channel-unset': 'This channel has no way out yet: the administrator sets it under Settings → Channels.',
    'messaging/secret-needed': (p: { secret?: unknown }) => `Enter ${String(p.secret)}: it is needed for a new server or account.`,
    'messaging/callback-refused': 'Nothing is here.',
    'messaging/cannot-test': 'Say to which number the test shall go.',
    'messaging/template-not-found': 'This template is not here.',
    'messaging/template-empty': 'The template says nothing yet.',
    'messaging/other-channel': 'A template stays on its channel. Make a new one for another channel.',
    'messaging/image-missing': 'No picture was sent.',
    'messaging/image-type': 'Mails show PNG, JPEG, GIF or WebP pictures.',
    'messaging/image-not-found': 'This picture is not here.',
    'messaging/no-address-of-yours': 'You have no e-mail address to send the test to.',
  },
}
