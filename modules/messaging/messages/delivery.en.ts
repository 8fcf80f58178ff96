import type { NoticeKind } from '../notice/contract.ts'

export default {
  tabs: { label: 'Delivery', overview: 'Overview', messages: 'Messages' },
  overview: {
    title: 'Delivery', lead: 'How mail arrives, and what waits for you.', days: (n: string) => `${n} days`, period: 'Period',
    sent: 'Sent', sentDefinition: 'Mails that a mail server took in this time.', bounced: 'Bounced', bouncedDefinition: 'Mails that came back for good: the address does not exist. It is not written to again.',
    complained: 'Complaints', complainedDefinition: 'Mails that readers reported as spam, as far as their providers tell us.', replied: 'Answered', repliedDefinition: 'Mails that a person answered. Absence notes do not count.', share: (share: string) => `${share} of sent`,
    waiting: 'Waits for you', doubtful: (n: string) => `${n} in doubt`, unknown: (n: string) => `${n} from unknown senders`, nothing: 'Nothing waits for you.', queued: (n: string) => `${n} messages wait to be sent.`, suppressed: (n: string) => `${n} on the list of those not to be reached`,
    domains: 'By receiving domain', domainsNote: 'The domains that got most. Each figure opens the messages behind it.', domain: 'Domain', failed: 'Refused', softBounced: 'For now', opened: 'Opened', clicked: 'Link opened', none: 'No mail was sent in this time.',
    tracking: { nothing: 'Openings and clicks are not recorded.', links: 'Openings are not recorded. Clicks of scanners are left out.', opening: 'Openings are a rough figure: some programs load pictures unread (left out as far as we know them), others never do.' },
    held: 'Held back', heldNote: 'Mails that the rules kept from leaving in this time.', why: 'Why', messages: 'Messages', heldNone: 'Nothing was held back.',
    warmUpText: (sent: string, today: string) => `Warm-up: ${sent} of today’s ${today} have left.`, asOf: (at: string) => `As of ${at}`,
    sender: 'Does the domain vouch for us?', senderNote: (domain: string) => `What the DNS says of ${domain}.`, noSender: 'No sending address is set (MAIL_FROM).', record: 'Record', found: 'Found', state: 'State', again: 'Look again',
    checks: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', mx: 'MX' } as Record<string, string>, states: { ok: 'Fine', missing: 'Missing', different: 'Another key than ours', 'no-answer': 'No answer from the DNS here', 'not-ours': 'The mail server signs' } as Record<string, string>, settings: 'Mail settings',
  },
  notices: { delivered: 'Delivered', delayed: 'Delayed', 'soft-bounced': 'Returned for now', bounced: 'Bounced', opened: 'Opened', clicked: 'Link opened', replied: 'Answered', complained: 'Complaint' } as Record<NoticeKind, string>,
  setting: {
    title: 'Sending and mailboxes', back: 'Settings', lead: 'When and how much is sent, what is recorded, and which mailboxes are read for replies.', saved: 'Saved', save: 'Save', needed: 'This is needed',
    mailboxes: 'Mailboxes', mailboxesNote: 'Replies go to the first one; replies, bounces and complaints are read from all.', add: 'Add a mailbox', none: 'No mailbox is read yet: replies stay where they are.', edit: 'Change', remove: 'Remove', removeText: (address: string) => `${address} is not read any more. What was read stays.`, removed: 'Removed',
    address: 'Address', host: 'IMAP server', port: 'Port', security: 'Encryption', securities: { tls: 'TLS (993)', starttls: 'STARTTLS (143)', none: 'None: only within your own network' }, username: 'User name', password: 'Password', passwordKept: 'Leave empty to keep the present one', folder: 'Folder',
    plus: 'Addresses with + arrive here', plusNote: 'Bounces are then recognised with certainty (name+…@). Most providers can do this.', active: 'Read it', test: 'Try it', works: (n: string) => `It works: ${n} messages in the folder.`, checked: (when: string) => `Last read ${when}`, never: 'Not read yet', paused: 'Paused',
    faults: { 'no-such-host': 'There is no such server. Check its name.', 'no-connection': 'The server does not answer. Check name, port and firewall.', certificate: 'The server’s certificate is not valid, or it expects another kind of encryption.', 'wrong-password': 'The server refuses user name or password. Some providers want an app password, and IMAP switched on.', 'no-folder': 'There is no such folder.', other: 'It does not work.' } as Record<string, string>, said: (what: string) => `The server said: ${what}`,
    rules: 'Rules of sending', rulesNote: 'They hold for everything that rests on a consent (marketing, research …), over all campaigns and playbooks. Service messages go at once.',
    quiet: 'Quiet hours', quietNote: 'Nothing leaves in these hours, by each reader’s own clock. Suggested: 21:00 to 09:00.', quietOff: 'None', quietOn: 'Keep quiet', from: 'from', to: 'to',
    caps: 'At most for one reader', capsNote: 'Empty: no limit. Readers may wish for less themselves; that always holds. Where it gets too much, what has the lower priority makes way.', day: 'a day', week: 'a week', month: 'a month',
    rates: 'Pace', perMinute: 'Mails a minute', perMinuteNote: 'Empty: as fast as the mail server takes them.', domains: 'By receiving domain', domain: 'Domain', perHour: 'an hour', addDomain: 'Add a domain', dropDomain: (domain: string) => `Remove ${domain}`, warmUp: 'Warm up a new sending domain', warmUpNote: 'So many on the first day, so many times more on each further one.', since: 'First day', first: 'On the first day', growth: 'Times more each day',
    soft: 'Stop where mail keeps coming back', softs: { after: 'Messages', days: 'within days' }, softNote: 'A full mailbox, a server that does not answer: after so many messages nothing more that is asked for goes there, until one arrives. Service goes on.',
    tracking: 'What is recorded of readers', trackings: { nothing: 'Nothing', links: 'Links that they open', opening: 'Also that they open a mail' }, trackingNote: 'At first nothing is recorded. Whoever refused profiling is never recorded. What machines fetch is left out.',
    costs: 'What a message costs', costsNote: 'In base currency, from a day on; stands at every message sent and in the comparison of channels.', channel: 'Channel', now: 'Today', cost: 'Cost', validFrom: 'From', put: 'Set', unset: 'Not set',
  },
}
