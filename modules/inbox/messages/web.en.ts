import words from './en.ts'

export default {
  ...words,
  title: 'Inbox', note: 'Every channel in one place · j k walk, r answer, n note, s put off, e done', back: 'Back', more: 'More', gone: 'This conversation is not here', who: 'Who it is',
  waiting: 'Wait for an answer', waitingMeans: 'Open conversations, one’s own and those of nobody, in which the last words are theirs.',
  views: { mine: 'Mine', unassigned: 'Nobody’s', open: 'All open', snoozed: 'Put off', done: 'Done' }, none: { mine: 'Nothing of yours is open', unassigned: 'Everything has someone', open: 'Nothing is open', snoozed: 'Nothing is put off', done: 'Nothing is done yet' }, noneText: 'What people write by mail, chat and other channels comes here.',
  you: 'We:', nobody: 'Nobody', waits: 'Waits', unread: 'Unread', take: 'Take', give: 'Give to', giveAct: 'Give', giveNote: 'Without a name it is nobody’s.', given: 'Given', snooze: 'Later', later: { hour: 'In an hour', tomorrow: 'Tomorrow at 9', week: 'In a week at 9' }, wake: 'Bring back now', snoozed: (until: string) => `Put off until ${until}`, awake: 'Back again', done: 'Done', reopen: 'Open again', now: { open: 'Open again', done: 'Done' }, markUnread: 'Mark as unread', markedUnread: 'Marked as unread',
  answering: (name: string) => `${name} is answering`, looking: (name: string) => `${name} is looking at this too`,
  saidWith: (name: string) => `What was said with ${name}`, earlier: 'Earlier', system: 'Guanxi', noteOf: (name: string) => `${name}, note`, automatic: 'automatic', states: { queued: 'waiting', handing: 'being sent', failed: 'not sent', doubtful: 'in doubt' } as Record<string, string>,
  kind: 'Answer or note', kinds: { answer: 'Answer', note: 'Note for colleagues' }, channel: 'Channel', subject: 'Subject', text: 'Answer', textHint: 'Write an answer … (Ctrl + Enter sends)', template: 'Begin with a template', send: 'Send', sendDone: 'Send and done', sent: 'On its way', firstAnswer: 'With your answer they become a party of yours.', noWay: (name: string) => `There is no channel yet on which ${name} could be answered.`,
  reasons: { 'no-address': 'no address', denied: 'refused', withdrawn: 'withdrawn', 'hard-bounce': 'address does not exist', complaint: 'complaint', legal: 'barred by law', request: 'at their wish', 'let-go': 'let go by us', 'soft-bounce': 'keeps coming back', paused: 'paused' } as Record<string, string>,
  noteText: 'Note', noteHint: 'For colleagues only; @ names one', noteStays: 'Never sent', noteAct: 'Note', noted: 'Noted', noMember: 'Nobody by that name',
  unknown: 'Not known yet', unknownNote: 'What they say of themselves has not been checked', saidName: 'Name', saidMail: 'E-mail', maybe: 'May be', known: 'A party that you know', attach: 'It is them', newName: 'Name of a new party', create: 'New party', placed: 'Noted who it is',
}
