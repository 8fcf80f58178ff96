import words from './en.ts'

const days = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`

export default {
  ...words,
  day: {
    lead: 'In order of value. Begin at the top.', done: 'Everything for today is done', doneText: 'What you promise or plan will stand here on its day.', add: 'Add a task', all: 'All tasks', more: 'There is more than fits here.',
    promises: 'Promises due', contact: 'To contact', late: 'Late', stake: 'At stake', coming: 'The next seven days', waiting: (n: string) => `${n} to do today`,
    changed: 'What changed', changedNote: 'last 7 days', further: 'More', plan: 'Plan',
  },
  why: { worth: (amount: string) => `Worth ${amount}`, moved: (n: number) => `Postponed ${n === 1 ? 'once' : `${n} times`}`, by: (who: string) => `From ${who}` },
  due: { late: (n: number) => `${days(n)} late`, today: 'Today', tomorrow: 'Tomorrow', at: (day: string, time: string) => `${day} ${time}` },
  call: { act: 'Call', title: (who: string) => `Call ${who}`, hours: (text: string) => `Good time: ${text}`, none: 'No phone number is known.', open: 'Open the page', result: 'What was said', hint: 'It goes on the timeline with the call.', done: 'Log and close' },
  moving: { tomorrow: 'Tomorrow', toTomorrow: 'Tomorrow', later: 'A day later', inThree: 'In three days', monday: 'Next Monday', choose: 'Another day…', title: 'Postpone', day: 'New day', reason: 'Reason', act: 'Postpone', done: (day: string) => `Moved to ${day}` },
  ending: { title: { complete: 'Done', keep: 'Promise kept', break: 'Promise not kept', drop: 'Drop' }, result: { complete: 'How it went', keep: 'How it went', break: 'Why not', drop: 'Why' }, done: { complete: 'Done', keep: 'Noted as kept', break: 'Noted as not kept', drop: 'Dropped' }, reopened: 'Opened again', withNote: 'Done, with a note', brokenWithNote: 'Not kept, with the reason' },
  list: {
    title: 'Tasks and promises', label: 'Tasks', create: 'Add', mine: 'Mine', late: 'Late', given: 'Given to others', all: 'Everyone’s', ended: 'Ended',
    any: 'Any day', dues: { overdue: 'Late', today: 'Today', week: 'Next 7 days', later: 'Later' }, kind: 'Kind', anyKind: 'All kinds', what: 'What', party: 'Party', due: 'Due', owner: 'Owner', by: 'From', outcome: 'Outcome', when: 'Ended',
    empty: 'Nothing open here', emptyText: 'Write down what you owe someone, and it comes back on its day.', emptyEnded: 'Nothing has ended yet',
    noMatch: 'Nothing fits', clear: 'Clear', chosen: (n: string) => `${n} chosen`, handOver: (n: string) => `Hand over ${n}`, handed: (n: string, left: string | null) => `Handed over ${n}${left ? `; ${left} left as they are: ended, already theirs, or not yours to change` : ''}`,
  },
  form: {
    title: 'New task', kind: 'Kind', what: 'What', whatHint: { task: 'Prepare the sample box', 'follow-up': 'Call back about the course', promise: 'Bring the new samples by Friday' }, party: 'Party', day: 'By', time: 'Time', timeHint: 'HH:mm', owner: 'Whose', note: 'Note', add: 'Save', saved: 'Saved',
    quick: { today: 'Today', tomorrow: 'Tomorrow', week: 'In a week' }, needed: 'This is needed', badTime: 'As in 19:30', givenBy: 'Who promises',
  },
  item: { back: 'Tasks and promises', edit: 'Edit', more: 'More', facts: 'Details', history: 'History', firstDue: 'First due', postponed: 'Postponed', times: (n: number) => (n === 1 ? 'once' : `${n} times`), saved: 'Saved', handed: (who: string) => `Handed to ${who}`, reassign: 'Hand over', to: 'To', reason: 'Reason', result: 'Result', step: (who: string, what: string) => `${who} ${what}`, system: 'The system' },
  next: { title: 'Next', none: 'Nothing is planned', add: 'Plan', more: (n: number) => `${n} more` },
  notices: { none: 'No notices', noneText: 'When a colleague mentions you or hands you something, it stands here.', readAll: 'Mark all as read', unread: (n: string) => `${n} unread`, fresh: 'Unread', more: 'Older', other: 'Notice' },
}
