export default {
  title: 'Analysis', lead: 'Choose figures, split them, compare periods. Every figure opens to the parties behind it.',
  builder: {
    measures: 'Figures', measuresHint: 'What to count', rows: 'Rows', columns: 'Columns', none: 'not split', grain: (name: string) => `${name}: by`, grains: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' }, top: (name: string) => `${name}: how many`, topOf: (n: number) => `top ${n}`, all: 'top 100',
    period: 'Period', compare: 'Compare with', compares: { none: 'nothing', previous: 'the period before', year: 'a year earlier' }, mart: 'Data mart', allData: 'All data', parties: 'Parties', only: 'Only', time: 'Time', not: 'without', from: 'From', to: 'To', swap: 'Swap rows and columns', again: 'New question',
    periods: { all: 'All time', 'month': 'This month', 'lastMonth': 'Last month', 'quarter': 'This quarter', 'months3': 'Last 3 months', 'months12': 'Last 12 months', 'months24': 'Last 24 months', 'year': 'This year', 'days30': 'Last 30 days', own: 'From … to …' },
  },
  result: {
    pictures: { table: 'Table', line: 'Lines', bar: 'Bars', stacked: 'Stacked', heat: 'Heat map' }, picture: 'Picture', total: 'Total', subtotal: 'Subtotal', before: (text: string) => `compared with ${text}`, was: (text: string) => `was ${text}`, hidden: 'withheld', hiddenNote: (n: string, few: string) => `${n} figures are withheld: fewer than ${few} parties stand behind them, and you may not open them all.`, money: (currency: string) => `Money in ${currency}`,
    empty: 'Nothing was counted in this period', emptyText: 'Choose a longer period, or take out a condition.', open: (what: string) => `${what}: who is behind it`, sort: (name: string) => `Sort by ${name}`, more: (n: string) => `Show all ${n} rows`, some: (n: number) => `The picture shows the first ${n}; the table has all.`, period: (from: string, to: string) => `${from} to ${to}`, oneUnit: 'The picture shows the figures of one unit.',
    defined: (name: string, text: string) => `${name}: ${text}`, cells: 'Figures',
  },
  behind: { title: (what: string) => `Behind it: ${what}`, total: (n: string) => `${n} parties`, list: 'Open as a list', segment: 'Make a segment', only: 'Ask only of these', more: 'More', none: 'Nobody that you may open', note: 'Those with the largest part first.' },
  saved: { open: 'Saved', save: 'Save', saveAs: 'Save as new', change: 'Save changes', name: 'Name', shared: 'Everyone may use it', sharedNote: 'Each sees by it what they may see.', done: 'Saved', removed: 'Deleted', remove: 'Delete', by: (name: string) => `by ${name}`, none: 'Nothing saved yet', link: 'Copy link', copied: 'Link copied', needed: 'Please fill this in' },
  file: { export: 'Export', name: 'analysis' },
  schedule: {
    act: 'Mail it', title: 'Mail regularly', every: 'How often', everys: { day: 'Daily', week: 'Weekly', month: 'Monthly' }, on: 'On', weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], dayOf: (n: number) => `day ${n}`, at: 'At (the firm\'s time)', to: 'To', save: 'Mail it', saved: 'It will be mailed', end: 'Stop mailing', ended: 'It is mailed no more',
    next: (when: string) => `Next on ${when}`, last: (when: string, n: string) => `last on ${when}, ${n} mails so far`, noServer: 'No mail server is set yet (SMTP_URL): nothing can leave.', note: 'Each gets the table and a file, counted only from what they may see.', problems: { 'no-server': 'The last one did not leave: no mail server is set.', 'not-allowed': 'The last one did not leave: you may not mail analyses any more.', failed: 'The last one did not reach everybody.' } as Record<string, string>,
  },
  catalogue: { title: 'Measures', lead: 'Every figure has one definition; charts, segments, findings and the API read the same.', act: 'All measures', search: 'Find a measure', unit: 'Unit', units: { money: 'money', count: 'count', days: 'days', ratio: 'share', score: 'number' }, rows: 'Counted from', adds: 'Adds up', additive: { yes: 'yes', 'over-parties': 'over parties, not over time', no: 'no: counted anew for each total' }, over: (a: string, b: string) => `${a} ÷ ${b}`, state: 'of now', splits: 'Splits by', used: 'Used in', ask: 'Ask', back: 'Analysis', none: 'No such measure' },
  start: {
    title: 'Begin with a question', text: 'Each can be changed afterwards.',
    sales: 'How much did we sell each month, against the year before?', tiers: 'Which customers bring how much?', products: 'Which products sell, and to how many?', channels: 'How do the channels compare?', contacts: 'Whom are we in touch with, and how?', decline: 'Do we gain customers or lose them?',
  },
}
