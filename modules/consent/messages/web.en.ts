import words from './en.ts'

export default {
  ...words,
  panel: { title: 'Consent', on: (state: string, channel: string) => `${state} · ${channel}`, since: (day: string) => `since ${day}`, record: 'Record', history: 'History' },
  form: {
    title: 'Record what was said', purpose: 'Purpose', channel: 'Channel', state: 'What was said', states: { granted: 'Agrees', denied: 'Refuses', withdrawn: 'Withdraws' }, basis: 'Lawful basis', optIn: 'How', until: 'Holds until', day: 'Said on', source: 'Proof', proof: 'What shows it', proofHint: 'Form number, recording, the words used', save: 'Record', saved: 'Recorded; earlier statements stay', needed: 'This is needed',
    sources: { phone: 'By phone', form: 'Signed form', 'face-to-face': 'Face to face', web: 'Web form', message: 'By message' } as Record<string, string>,
  },
  history: { title: 'What was said', by: (who: string) => `recorded by ${who}`, until: (day: string) => `until ${day}`, forget: 'The ledger is only added to: the latest statement holds.' },
}
