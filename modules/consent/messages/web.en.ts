import words from './en.ts'

export default {
  ...words,
  panel: { title: 'Consent', unreachable: (why: string, day: string) => `${why} · ${day}`, correct: 'correct it, and it is free', on: (state: string, channel: string) => `${state} · ${channel}`, since: (day: string) => `since ${day}`, record: 'Record', history: 'History' },
  form: {
    title: 'Record what was said', purpose: 'Purpose', channel: 'Channel', state: 'What was said', said: { granted: 'Agreed', denied: 'Refused', withdrawn: 'Withdrew', expired: 'Expired' }, states: { granted: 'Agrees', denied: 'Refuses', withdrawn: 'Withdraws' }, basis: 'Lawful basis', optIn: 'How', until: 'Holds until', day: 'Said on', source: 'Proof', proof: 'What shows it', proofHint: 'Form number, recording, the words used', save: 'Record', saved: 'Recorded; earlier statements stay', needed: 'This is needed',
    sources: { phone: 'By phone', form: 'Signed form', 'face-to-face': 'Face to face', web: 'Web form', message: 'By message' } as Record<string, string>,
  },
  outside: {
    invalid: 'This link does not hold',
    confirm: {
      title: 'Confirm', ask: (firm: string) => `May ${firm} write to you?`, text: (name: string) => `${name}, please say it once more yourself.`, what: (purpose: string, channel: string | null) => (channel ? `${purpose} · ${channel}` : purpose), yes: 'Yes, I agree', no: 'No, I do not', done: { yes: 'Thank you, this counts now', no: 'Noted: you do not agree' }, centre: 'All my choices',
      expired: 'This link has expired', expiredText: 'Links hold for seven days. A fresh one goes to the address that is known.', askAgain: 'Send a fresh link', again: 'It is on its way; at most one a day.',
    },
    unsubscribe: { title: 'Unsubscribe', text: 'With one click these messages end.', act: 'Unsubscribe', done: 'You are unsubscribed', doneText: 'It holds from now on. What is already under way may still arrive.' },
    centre: {
      title: 'My choices', of: (firm: string) => `My choices with ${firm}`, text: (name: string, contacts: string) => `${name}${contacts ? ` · ${contacts}` : ''}`, assumed: 'Belongs to what we have agreed with you; you may refuse it.', channels: 'Channels', topics: 'Topics', often: 'How often', any: 'As it comes', most: (n: number) => `At most ${n} a month`, pause: 'Pause', noPause: 'No pause', days: (n: number) => `For ${n} days`, until: (day: string) => `Until ${day}`,
      language: 'Language', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, save: 'Save my choices', saved: 'Your choices are kept and hold from now on.', none: 'Nothing of it, please',
    },
    held: {
      title: 'What is held on you', records: (n: string) => `${n}`, due: (day: string) => `by ${day}`, ask: 'Ask', note: 'Anything to add', kinds: { export: 'A copy of my data', erasure: 'Erase my data', correction: 'Correct my data', objection: 'I object to its use' }, outcomes: { done: 'done', refused: 'refused' },
      parts: { parties: 'Name and contacts', touchpoints: 'Contacts with us', orders: 'Orders', consents: 'Consents', work: 'Tasks and promises', standing: 'Standing', value: 'Value', prediction: 'Predictions', discovery: 'Groups and recommendations', segments: 'Segments', findings: 'Findings', messages: 'Messages', playbooks: 'Playbooks', advisers: 'Advisers', campaigns: 'Campaigns', offers: 'Offers', dialogue: 'Needs and what was said', conversations: 'Conversations', chats: 'Web chats', social: 'Social media', forms: 'Forms and visits', 'push-subscriptions': 'Browser notices', 'channels-followed': 'Accounts followed', sealed: 'Sealed file' } as Record<string, string>,
    },
  },
  officer: {
    nobodySaid: 'Nobody said so in this month', ran: (n: string) => `Log of the runs that took something away (${n})`, ranLabel: 'Log of retention', ranNone: 'No run has taken anything away yet.', ranAt: 'Run', ranBefore: 'Older than', ranRemoved: 'Taken away', purposes: 'Purposes and topics', title: 'Consent and privacy', lead: 'What people said, what they ask, and who did what with their data.', record: 'Record of processing', open: 'Open requests', overdue: (n: string) => `${n} overdue`, inTime: 'All in time', openDefinition: 'Requests for a copy, erasure, correction or objection that are not answered; each has thirty days.',
    pending: 'Awaiting confirmation', pendingDefinition: 'Confirmation links that nobody has answered and that have not expired.', suppressed: 'Not to be reached', suppressedDefinition: 'Addresses and people on the suppression list that were not lifted.',
    requests: 'Requests', requestsNote: 'by deadline', who: 'Who', what: 'What', note: 'In their words', by: 'By', act: 'Act', answer: 'Answer', left: (n: number) => (n < 0 ? `${-n} days late` : `${n} days left`), none: 'No open requests', more: 'More', answered: 'Answered', outcome: 'Outcome', because: 'What was done, or why not',
    hint: { export: 'The copy is made on the party’s page: More → All that is held.', erasure: 'Erasing is asked for on the party’s page and runs after the firm’s delay.', correction: 'Correct it on the party’s page.', objection: 'Record what is refused in the consent card of the party.' },
    statements: 'Statements by month', statementsDefinition: 'Statements of the ledger by the month in which they were made, of all purposes.', month: 'Month', retention: 'Retention', retentionNote: 'runs every night', systems: { 'consent.centre': 'Preference centre (themselves)' } as Record<string, string>, keptWhat: 'What', monthsHead: 'Months', active: 'Runs', last: 'Last run', months: (what: string) => `Months: ${what}`, runs: (what: string) => `Runs: ${what}`, removed: (when: string, n: string) => `${when}: ${n} taken away`, kept: 'Saved',
    access: 'Who accessed personal data', since: (day: string) => `since ${day}`, audit: 'Audit', name: 'Name', read: 'Looked at', exported: 'Exported', changed: 'Changed', lastSeen: 'Last', suppressions: 'Suppression list', suppressionsNote: 'whatever was agreed', address: 'An address', channel: 'Channel', why: 'Why', since2: 'Since', lift: 'Lift', lifted: 'Lifted', nobody: 'Nobody is on the list',
  },
  history: { title: 'What was said', by: (who: string) => `recorded by ${who}`, until: (day: string) => `until ${day}`, forget: 'The ledger is only added to: the latest statement holds.' },
}
