const en = {
  timeline: {
    title: 'Contact', note: 'all channels, latest first', all: 'All', filter: 'Show', none: 'Nothing has happened yet', noneText: 'Write down the first call, visit or note above.', more: (what: string) => `Actions for ${what}`, with: (who: string) => `with ${who}`, by: (who: string) => who,
    correct: 'Correct', retract: 'Retract', retractAsk: 'It leaves the timeline; the log keeps that it was there and who retracted it.', retracted: 'Retracted', corrected: 'corrected', versions: 'What it said before', was: 'Before', redacted: 'Erased on request', days: (n: number) => `${n} days`, steps: 'Course', scores: (expected: string, perceived: string) => `expected ${expected}, perceived ${perceived}`, open: 'Open', further: 'Show earlier',
  },
  directions: { in: 'incoming', out: 'outgoing', none: '' },
  compose: {
    hint: 'Write something, @ tells a colleague', act: 'Log', kind: 'What happened', text: 'What was said or seen', direction: 'Who began', in: 'By them', out: 'By us', channel: 'By', at: 'When', now: 'now', expected: 'Expected', perceived: 'Perceived', scores: 'Scores', done: (what: string) => `${what} logged`, cancel: 'Cancel', mention: 'Nobody found',
    note: 'Note', call: 'Call', message: 'Message', write: 'Log',
  },
  head: { last: (when: string, how: string | null) => `last contact ${when}${how ? ` (${how})` : ''}`, never: 'no contact yet' },
  peek: { title: 'Latest' },
}

export default en
