import words from './en.ts'

export default {
  ...words,
  panel: { title: 'Consent', on: (state: string, channel: string) => `${state} · ${channel}`, since: (day: string) => `since ${day}`, record: 'Record', history: 'History' },
  form: {
    title: 'Record what was said', purpose: 'Purpose', channel: 'Channel', state: 'What was said', states: { granted: 'Agrees', denied: 'Refuses', withdrawn: 'Withdraws' }, basis: 'Lawful basis', optIn: 'How', until: 'Holds until', day: 'Said on', source: 'Proof', proof: 'What shows it', proofHint: 'Form number, recording, the words used', save: 'Record', saved: 'Recorded; earlier statements stay', needed: 'This is needed',
    sources: { phone: 'By phone', form: 'Signed form', 'face-to-face': 'Face to face', web: 'Web form', message: 'By message' } as Record<string, string>,
  },
  outside: {
    invalid: 'This link does not hold',
    confirm: {
      title: 'Confirm', ask: (firm: string) => `May ${firm} write to you?`, text: (name: string) => `${name}, please say it once more yourself.`, what: (purpose: string, channel: string | null) => (channel ? `${purpose} · ${channel}` : purpose), yes: 'Yes, I agree', no: 'No, I do not', done: { yes: 'Thank you, this counts now', no: 'Noted: you do not agree' }, centre: 'All my choices',
      expired: 'This link has run out', expiredText: 'Links hold for seven days. A fresh one goes to the address that is known.', askAgain: 'Send a fresh link', again: 'It is on its way; at most one a day.',
    },
    unsubscribe: { title: 'Unsubscribe', text: 'With one click these messages end.', act: 'Unsubscribe', done: 'You are unsubscribed', doneText: 'It holds from now on. What is already under way may still arrive.' },
    centre: {
      title: 'My choices', of: (firm: string) => `My choices with ${firm}`, text: (name: string, contacts: string) => `${name}${contacts ? ` · ${contacts}` : ''}`, assumed: 'Belongs to what we have agreed with you; you may refuse it.', channels: 'Channels', topics: 'Topics', often: 'How often', any: 'As it comes', most: (n: number) => `At most ${n} a month`, pause: 'Pause', noPause: 'No pause', days: (n: number) => `For ${n} days`, until: (day: string) => `Until ${day}`,
      language: 'Language', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, save: 'Save my choices', saved: 'Your choices are kept and hold from now on.', none: 'Nothing of it, please',
    },
    held: {
      title: 'What is held on you', records: (n: string) => `${n}`, due: (day: string) => `by ${day}`, ask: 'Ask', note: 'Anything to add', kinds: { export: 'A copy of my data', erasure: 'Erase my data', correction: 'Correct my data', objection: 'I object to its use' }, outcomes: { done: 'done', refused: 'refused' },
      parts: { parties: 'Name and contacts', touchpoints: 'Contacts with us', orders: 'Orders', consents: 'Consents', work: 'Tasks and promises', standing: 'Standing', value: 'Value', prediction: 'Predictions', discovery: 'Groups and recommendations', segments: 'Segments', findings: 'Findings', messages: 'Messages', playbooks: 'Playbooks' } as Record<string, string>,
    },
  },
  history: { title: 'What was said', by: (who: string) => `recorded by ${who}`, until: (day: string) => `until ${day}`, forget: 'The ledger is only added to: the latest statement holds.' },
}
