interface P { slug?: unknown; question?: unknown; field?: unknown; purpose?: unknown; site?: unknown; kind?: unknown }

export default {
  form: 'Form',
  states: { draft: 'Draft', published: 'Published', closed: 'Closed' },
  page: {
    notify: 'Tell me in this browser',
    optional: '(may be left out)', choose: 'Please choose', fileHint: 'PDF, picture, office document or recording, up to 10 MB.', trap: 'Please leave this empty', language: 'Language',
    hello: (name: string) => `Hello, ${name}`, known: 'We know already:', again: 'The page was open for long. Please send once more; what you typed is still here.', slowDown: 'Please look it over and send once more.',
    faults: (n: number) => (n === 1 ? 'One thing is to be put right.' : `${n} things are to be put right.`), confirm: 'We have sent you an e-mail with a link: your consent counts once you confirm it there.',
    closed: 'This form is closed', closedText: 'Nothing can be sent here any more.', missing: 'There is nothing here', missingText: 'Please check the address.',
    fault: { needed: 'Please fill this in.', email: 'This is not an e-mail address.', phone: 'This is not a telephone number.', date: 'This is not a date.', number: 'This is not a number.', choice: 'Please choose from the list.', long: 'This is too long.', agree: 'Without this it cannot be sent.', file: 'This file is too large, or of a kind that we do not take.', value: 'This cannot be taken as it is.' },
  },
  refusals: {
    'forms/not-found': 'There is no such form.', 'forms/slug-taken': (p: P) => `Another form has the address “${String(p.slug)}”.`, 'forms/key-twice': (p: P) => `“${String(p.question)}” is asked twice.`,
    'forms/nobody-known': 'Ask for an e-mail, a phone number or a messenger name: else nobody can tell whose the answers are.', 'forms/unknown-field': (p: P) => `There is no field ${String(p.field)} any more.`, 'forms/unknown-purpose': (p: P) => `There is no purpose ${String(p.purpose)} any more.`,
    'forms/no-choices': (p: P) => `“${String(p.question)}” needs two choices at least.`, 'forms/not-published': 'This form is not published.', 'forms/unit-unknown': 'There is no such unit.',
    'forms/submission-not-found': 'This submission is not here, or you may not see it.', 'forms/already-undone': 'This was undone already.', 'forms/nothing-to-take': 'There is nothing to take over.', 'forms/file-not-found': 'This file is not here any more.',
    'forms/event-too-old': 'This happened longer ago than events are kept.', 'forms/event-in-future': 'This lies in the future.', 'forms/site-unknown': (p: P) => `The site ${String(p.site)} is not among those that the firm named.`, 'forms/rule-kind': (p: P) => `There is no kind of touchpoint “${String(p.kind)}”.`,
  },
}
