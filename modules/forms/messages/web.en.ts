import words from './en.ts'

export default {
  ...words,
  needed: 'This is needed', more: 'More', gone: 'This form is not here',
  list: {
    title: 'Forms', note: 'Forms and landing pages on your web sites; opened and sent in the last 30 days', create: 'New form', make: 'Create', name: 'Name', state: 'State', opened: 'Opened', sent: 'Sent', rate: 'Conversion', all: 'In all', owner: 'Looked after by', changed: 'Changed',
    slug: 'Address', slugHint: 'The end of its web address. Small letters, digits and hyphens.', slugRule: 'Small letters, digits and hyphens, 3 to 60', empty: 'No form yet', emptyText: 'A form on your web site turns visitors into parties: with their consent, its proof, and everything they said.',
  },
  parts: { build: 'Build', submissions: 'Submissions', share: 'Put it on a site' },
  build: {
    saved: 'Saved', published: 'Published', closed: 'Closed', close: 'Close', save: 'Save', publish: 'Publish', publishAgain: 'Publish changes', differs: 'The draft differs from what visitors see', language: 'Language', languageNote: 'One language is enough: it stands in where another is left empty.',
    preview: 'Preview', shows: { form: 'Form', thanks: 'After sending' }, afterSaving: 'shows what was saved',
    words: 'Words', title: 'Title', intro: 'Introduction', button: 'Button', thanksTitle: 'Thanks: title', thanksText: 'Thanks: text',
    questions: 'Questions', questionsNote: 'In the order in which they are asked', add: 'Add a question …', few: 'Only a few at once', atOnce: 'at once', fewNote: 'Who comes by a personal link is not asked what we know: the next open question comes instead.',
    up: 'Up:', down: 'Down:', remove: 'Remove', label: 'Asked as', help: 'Hint', required: 'Must be answered', known: 'When known:', knowns: { 'leave-out': 'Known: not asked again', prefill: 'Known: filled in, can be changed' },
    choices: 'Choices', choice: 'Choice', addChoice: 'Another choice', partyFields: 'Fields of the party', ownFields: 'Own fields', freeFields: 'Kept with the submission only', free: { text: 'Free text', choice: 'Choice', file: 'File' },
    consents: 'Consents', consentsNote: 'Never ticked beforehand; the wording is kept as proof', addConsent: 'Ask for a consent', purpose: 'Purpose', channel: 'Channel', anyChannel: 'Every channel', wording: 'Wording', mustAgree: 'Nothing is sent without it', twice: 'confirmed by e-mail',
    look: 'Look and sites', layout: 'Layout', layouts: { form: 'Form', page: 'Page with a band' }, colour: 'Colour', colours: { jade: 'Jade', indigo: 'Indigo', ink: 'Ink', amber: 'Amber', vermilion: 'Vermilion' }, sites: 'Sites that may show it', sitesNote: 'Only pages of these sites can frame the form. Its own address works without.',
  },
  share: {
    notYet: 'Not published yet', notYetText: 'Publish the form first; then it has an address.', toBuild: 'To the form', address: 'Address', addressNote: 'For mails, QR codes and posts', embed: 'On your web site', embedNote: (sites: string) => `Works on ${sites}`, noSites: 'Name the sites under “Look and sites” first', personal: 'A party’s own link', personalNote: 'Greets by name and leaves out what is known. Whoever holds it is taken for the party: give it to them alone.', party: 'Party', make: 'Make link', copy: 'Copy',
  },
  came: {
    opened: 'Opened', sent: 'Sent', refused: 'Taken for robots', days: 'last 30 days', rate: (share: string) => `${share} of those who opened it`, openedMeans: 'How often the form’s page was opened; robots that say so are left out. Nobody is recognised.', sentMeans: 'How often it was sent and kept.', refusedMeans: 'What filled in a field that people do not see; not kept.',
    none: 'Nothing came in yet', noneText: 'What visitors send stands here with whom it is from.', outcomes: { created: 'New party', matched: 'Known party', doubtful: 'May be a duplicate', known: 'By personal link' }, isUndone: 'Undone', undo: 'Undo', undone: 'Undone', undoTitle: (name: string) => `Undo what ${name} sent?`,
    undoNew: 'The party goes to the bin, whence it can be restored; its consents from this form end.', undoKnown: 'What it filled in is emptied where nobody changed it since, contacts that it added go, its consents end.', differs: (what: string, now: string, before: string) => `${what}: says “${now}”, we have “${before}”`, take: 'Take over', taken: 'Taken over', toDuplicates: 'Look at the duplicates',
  },
  visited: { title: 'On your web sites', note: 'What they agreed to have kept', more: 'Earlier', did: (type: string) => `Did: ${type}` },
  site: {
    title: 'Web site', note: 'Visits, chat and forms on your own web sites', sites: 'Your web sites', sitesNote: 'Only their pages may send visits and show the chat', visits: 'Visits', visitsNote: 'First-party, without cookies, only after a yes',
    notifyHow: 'A button for messages in the browser (push): it asks in a small window of ours, of visitors who agreed.', visitsHow: 'The script keeps and sends nothing until your page calls guanxi(\'agree\'); after guanxi(\'refuse\') everything kept under that browser is deleted. With Do Not Track or Global Privacy Control it stays silent. No network address is kept. Visits become a party’s once it sends a form or comes by a signed link.',
    months: 'Raw visits are kept for', monthsUnit: 'months', rules: 'What stands on the timeline', rulesNote: 'Everything else is kept apart and forgotten', rule: (type: string, page: string, kind: string, daily: boolean) => `${type}${page ? ` on ${page}…` : ''} → ${kind}${daily ? ', once a day' : ''}`, ruleGone: 'Rule removed',
    type: 'Event', typeRule: 'Small letters, digits, hyphens', page: 'Pages that begin with', kind: 'Becomes', daily: 'Once a day at most', addRule: 'Add rule',
    chat: 'Chat', chatNote: 'A window on your sites; what is written comes into the inbox', active: 'Show the chat', greeting: 'Greeting', consent: 'What is said about privacy', hours: 'Someone is there', hoursNote: 'In the firm’s time zone. At other times visitors leave a message and are answered by e-mail.', days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    answers: 'What it answers by itself', answersNote: 'Shown as buttons first; “Talk to a person” hands over what was asked.', ask: 'Question', answer: 'Answer', addAnswer: 'Another question',
  },
}
