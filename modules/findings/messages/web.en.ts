import words from './en.ts'

export default {
  ...words,
  list: {
    title: 'Findings', lead: 'What we found out about our customers, held against the numbers every night.', create: 'Write one down', label: 'Findings', all: 'All', due: 'To review', archived: 'Archived', layer: 'Layer', anyLayer: 'All layers', mine: 'Mine only',
    empty: 'Nothing written down yet', emptyText: 'When a figure tells you something, write it down as a finding: what it says, what you will do, and when to look again. It is counted every night.', noMatch: 'No finding fits', clear: 'Clear', more: 'More',
  },
  card: { before: 'Then', now: 'Now', expected: 'Expected', owner: 'Owner', review: 'Review', reviewed: (day: string) => `Review on ${day}`, dueNow: 'Review due', since: (day: string) => `since ${day}`, line: 'Numbers of the latest checks', action: 'What we do', shared: 'Shown to everyone', noted: 'Noted from its page; not counted again', of: (n: string) => `of ${n}`, interval: (low: string, high: string) => `95 % interval ${low} to ${high}`, never: 'Not yet' },
  take: { act: 'Write down as a finding', which: 'Which figure?', short: 'Finding' },
  form: {
    title: 'Write down a finding', edit: 'Edit', claim: 'What it says', claimHint: 'One in four VIP customers is declining', figure: 'The figure', evidence: 'Counted by', now: 'Now', counting: 'Counting…', uncountable: 'Cannot be counted as it stands', layer: 'Layer of knowledge', expected: 'True as long as the number', sure: 'and not by chance: the whole 95 % interval', action: 'What we will do', actionHint: 'Advisers call the first twenty every week', review: 'Look again on', share: 'Show it to all who may read findings, also where they may not see all of the parties behind it', save: 'Save', saved: 'Written down', changed: 'Saved', needed: 'This is needed',
    kind: 'What is counted', whom: 'Among', having: 'how many are', field: 'Number', versus: 'Compared with', compare: 'Compare with another group', owner: 'Owner',
    ops: { above: 'is above', atLeast: 'is at least', atMost: 'is at most', below: 'is below', between: 'is between' }, kinds: { count: 'How many', share: 'A share', mean: 'A mean' },
  },
  evidence: { count: (whom: string) => `How many are: ${whom}`, share: (whom: string, having: string) => `Among ${whom}: the share that is ${having}`, mean: (whom: string, field: string) => `${field} of ${whom}, on average`, versus: (one: string, other: string) => `${one}; less the same among ${other}`, analysis: (what: string, change: boolean) => (change ? `${what}: the change against the period before` : what), noted: 'A number noted from its page', open: 'Open the parties', openPage: 'Open the page it was found on' },
  expected: { above: (v: string) => `above ${v}`, atLeast: (v: string) => `at least ${v}`, atMost: (v: string) => `at most ${v}`, below: (v: string) => `below ${v}`, between: (v: string, most: string) => `between ${v} and ${most}`, sure: (text: string) => `${text}, for sure (95 %)` },
  page: {
    back: 'Findings', check: 'Check now', checked: 'Checked', last: 'Checked', more: 'More', archive: 'Archive', restore: 'Take back', share: 'Show to everyone', unshare: 'Show as far as rights go', edit: 'Edit', reviewed: 'Reviewed', postponed: (day: string) => `Next review on ${day}`, numbers: 'Numbers', history: 'History of checks', value: 'Number', low: 'From', high: 'To', of: 'Among', day: 'As of', holds: 'Holds', yes: 'yes', no: 'no', about: 'About', addLink: 'Link', addParty: 'Add a party', remove: (name: string) => `Remove ${name}`, facts: 'Details', made: 'Written down', problem: 'Could not be counted', definition: 'Definition',
    objects: { party: 'Party', segment: 'Segment', measure: 'Measure', playbook: 'Playbook' }, nothing: 'Nothing yet', label: (figure: string) => `${figure} at each check`, historyDefinition: 'Each check counts the evidence as it stood that day, with the rights of the owner.',
  },
  today: { title: 'Findings to look at', note: 'due or no longer true' },
  overview: {
    changed: 'Since last week', span: (from: string, to: string) => `${from} to ${to}`, changedDefinition: 'The last seven days beside the seven before, among the parties that you may see.', measure: 'Figure', thisWeek: 'This week', lastWeek: 'Week before', change: 'Change', notNow: 'The analysis engine does not answer just now',
    figures: {
      equity: 'Customer equity', between: (low: string, high: string) => `${low} to ${high}`, equityDefinition: 'What today’s customers are still expected to bring, discounted, with its 95 % interval.', active: 'Active customers', before: (v: string) => `before: ${v}`, activeDefinition: 'Customers who bought in the last 90 days; beside them the 90 days before.',
      risk: 'Money at risk', riskNote: (n: string) => `${n} customers to call`, riskDefinition: 'What is at stake with the customers that are foretold to leave and should be called: chance of leaving × value.', perceived: 'Satisfaction', perceivedDefinition: 'Mean of what customers perceived at touchpoints of the last 90 days; beside it the 90 days before.',
      lag: 'Figures behind by', seconds: (n: string) => `${n} s`, waiting: (n: string) => `${n} rows wait`, upToDate: 'Up to date', states: { building: 'Being built', unavailable: 'Not there' }, lagDefinition: 'Time since the oldest change that is not in the analysis engine yet.',
    },
    title: 'Overview', lead: 'The firm’s customers in one look.', week: 'New findings', weekNote: 'what was learnt and what turned', none: 'No findings yet', teach: 'Write down what a figure tells you: it will be checked every night.', all: 'All findings',
  },
}
