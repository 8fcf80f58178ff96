import words from './en.ts'

export default {
  ...words,
  write: { act: 'Write', title: (name: string) => `Message to ${name}`, to: 'To', none: 'No address on this channel yet', channel: 'Channel', purpose: 'Purpose', template: 'Template', subject: 'Subject', body: 'Text', bodyHint: '{{name}} is filled in with the name', needed: 'This is needed', send: 'Send', sent: 'The message is on its way', wechatCode: 'Code to follow', wechatCodeText: (name: string) => `${name} scans it in WeChat and follows: from then on we know them there.`, wechatUntil: (day: string) => `Good until ${day}` },
  list: {
    acts: 'Act', title: 'Delivery', label: 'Messages', all: 'All', who: 'To', subject: 'Subject', state: 'State', reason: 'Why', when: 'When', by: 'By', channel: 'Channel',
    noServer: 'No mail server is set: messages wait until there is one (SMTP_URL).', empty: 'No messages yet', emptyText: 'Messages that are written to parties, by hand or by campaigns, are listed here with what became of them.', none: 'None here',
    doubtText: 'The sending stopped in the middle: these may have arrived or not. They are not sent again by themselves. Look at the mail server’s log, or ask.', arrived: 'It arrived', again: 'Send again', settled: 'Settled', cancel: 'Take back', cancelled: 'Taken back',
  },
  reasons: { 'wechat silent-48h': 'WeChat: no message from them within 48 hours', 'wecom month-limit': 'WeCom: enough this month', 'wecom not-a-contact': 'WeCom: not a contact of anyone', 'wecom not-confirmed': 'WeCom: nobody confirmed it for a month', 'push too-long': 'Too long for a push message', 'wecom not-delivered': 'WeCom: not delivered', 'push unsubscribed': 'The browser is not subscribed any more', 'by-hand nobody': 'Nobody to do it', 'aliyun needs-template': 'The provider needs an approved template', 'tencent needs-template': 'The provider needs an approved template', holdout: 'Control group', 'cap-day': 'Enough for one day', 'cap-week': 'Enough for the week', 'cap-month': 'Enough for the month', wish: 'Their own limit', yielded: 'Made way for a more important one', 'no-address': 'No address', 'not-in-log': 'not in the mail server’s log: may be sent again', 'runner-ended': 'Sending stopped', 'by-hand': 'By hand', erased: 'Erased', stopping: 'Postponed' } as Record<string, string>,
  consent: (reason: string) => `Permission: ${({ denied: 'refused', withdrawn: 'withdrawn', expired: 'run out', pending: 'not confirmed', paused: 'paused', unknown: 'never asked', 'no-purpose': 'no such purpose', 'hard-bounce': 'address does not exist', complaint: 'complaint', legal: 'law', request: 'their wish', 'let-go': 'let go by us', 'soft-bounce': 'keeps coming back' } as Record<string, string>)[reason] ?? reason}`,
  server: (what: string) => `Mail server: ${what}`,
}
