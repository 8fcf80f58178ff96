interface P { outcome?: unknown }

const outcomes = { completed: 'Completed', kept: 'Kept', broken: 'Broken', dropped: 'Dropped' }

export default {
  work: 'Tasks and promises', today: 'Today',
  kinds: { task: 'Task', 'follow-up': 'Follow-up', promise: 'Promise' },
  givenBy: { us: 'We promised', party: 'They promised' },
  outcomes,
  verbs: { complete: 'Done', keep: 'Kept', break: 'Not kept', drop: 'Drop', reopen: 'Open again', postpone: 'Postpone', reassign: 'Hand over' },
  steps: { created: 'made this', changed: 'changed this', postponed: 'postponed this', reassigned: 'handed this over', completed: 'completed this', kept: 'kept the promise', broken: 'could not keep the promise', dropped: 'dropped this', reopened: 'opened this again' } as Record<string, string>,
  reasons: { overdue: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} late`, 'due-today': () => 'Due today', 'promise-soon': (days: number) => `Promised; due in ${-days} ${days === -1 ? 'day' : 'days'}` } as Record<string, (days: number) => string>,
  refusals: {
    'work/not-found': 'This is not here, or you may not see it.',
    'work/party-not-found': 'This party is not here, or you may not see it.',
    'work/member-unknown': 'This colleague is not here any more.',
    'work/ended': (p: P) => `This is over already: ${(outcomes as Record<string, string>)[String(p.outcome)]?.toLowerCase() ?? 'ended'}.`,
    'work/not-ended': 'This is still open.',
    'work/is-promise': 'A promise is kept or broken, not completed.',
    'work/not-promise': 'Only a promise can be kept or broken.',
    'work/promise-needs-party': 'Say to whom the promise is given.',
    'work/due-past': 'The new day lies in the past.',
  },
}
