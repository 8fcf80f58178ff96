interface P { state?: unknown; from?: unknown; what?: unknown; amount?: unknown; most?: unknown; number?: unknown }

const whats = { audience: 'it has no audience', waves: 'it has no wave', content: 'a message has no words', start: 'it has no beginning', end: 'it ends before it begins', purpose: 'nobody is contacted for this purpose' } as Record<string, string>

export default {
  campaign: 'Campaigns',
  states: { draft: 'Draft', asked: 'Awaits approval', approved: 'Approved', running: 'Running', paused: 'Paused', stopped: 'Stopped', ended: 'Over' },
  command: {
    noNumber: (given: string) => `“${given}” is no campaign’s number: it stands in the address of its page, /marketing/campaigns/12.`, begins: (when: string) => `begins ${when}`, members: (treated: number, held: number, firm: number) => `${treated} written to, ${held} left out by lot, ${firm} in the firm’s holdout`,
    waves: { waiting: 'waits', queueing: 'being given to sending', testing: 'being tried', done: 'given to sending' }, wave: (w: { number: number; state: string; due: string; queued: number; withheld: number }) => `wave ${w.number}, due ${w.due}: ${w.state}, ${w.queued} queued, ${w.withheld} held back`,
  },
  refusals: {
    'campaigns/not-found': 'This campaign is not here, or you may not see it.',
    'campaigns/wave-not-found': (p: P) => `There is no wave ${String(p.number)}.`,
    'campaigns/fixed': 'What has begun cannot be changed any more: stop it and plan another.',
    'campaigns/state-change': 'The campaign is not in a state for this.',
    'campaigns/incomplete': (p: P) => `The campaign is not whole yet: ${whats[String(p.what)] ?? String(p.what)}.`,
    'campaigns/beyond-authority': (p: P) => `${String(p.amount)} is beyond what you may approve (${String(p.most)}).`,
    'campaigns/own-approval': 'Somebody else has to approve what you asked for.',
    'campaigns/no-seeds': 'There is no seed list: choose colleagues to whom tests are sent.',
    'campaigns/no-result': 'There is no result before it has begun.',
    'campaigns/shares': 'A test needs two variants at least, and an expected share that leaves room for the difference.',
  },
}
