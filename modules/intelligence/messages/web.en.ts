import judged from './judged.en.ts'

export default {
  value: {
    title: 'Value', measure: { profit: 'profit', revenue: 'net revenue', predicted: 'profit to come', assets: 'assets', composite: 'weighted score' }, measureHead: { profit: 'Profit', revenue: 'Net revenue', predicted: 'Profit to come', assets: 'Assets' }, ofYear: (measure: string) => `${measure} of the last 12 months`, customers: 'Customers', averageOf: (measure: string) => `Average ${measure}`, total: (measure: string) => `Total ${measure}`, top20: (measure: string) => `Top 20% bring of ${measure}`, top1: (share: string) => `top 1%: ${share}`, gini: (g: string) => `Gini ${g}`,
    declining: 'In decline', decliningShare: (share: string) => `${share} of customers`, perCustomer: 'per customer', allParties: 'All customers', byTier: 'Ordered by value', tellEntry: 'to the list',
    say: (tier: string, share: string, value: string, measure: string) => [tier, ` are ${share} of customers and bring ${value} of ${measure}`] as [string, string], sayJoin: '; ', sayEnd: '.', see: 'See them',
    empty: 'No customer has bought yet', emptyText: 'Bring in orders from a file: the standing, the worth and the rhythm of every customer are then worked out by themselves.', import: 'Bring in orders', notRun: 'Orders are there, and the first computation is still to come.',
  },
  pyramid: {
    title: 'Customer pyramid', note: (measure: string) => `customers and ${measure}`, definition: (measure: string, shares: string) => `Customers ordered by ${measure}, returns taken off; ${shares}, the rest below. Customers: whoever has bought at least once. Who had a tier keeps it until a line is passed by a tenth; a judgement by hand counts as judged.`,
    top: (share: string, name: string) => `the top ${share} are ${name}`, following: (share: string, name: string) => `the next ${share} are ${name}`, tier: 'Tier', customers: 'Customers', customerShare: 'Share of customers', share: (measure: string) => `Share of ${measure}`, average: 'Per customer',
    unplaced: (n: string) => `${n} further customers stand outside: their cost is not known, or they came after the last computation.`, label: (n: string) => `Pyramid of ${n} customers by tier`, mark: (tier: string, n: string, share: string, value: string) => `${tier}: ${n} customers, ${share}, bringing ${value}`,
  },
  abc: {
    title: 'Concentration', note: 'ABC by net revenue', definition: (a: string, b: string) => `Customers ordered by net revenue: those who make up the first ${a} are A, up to ${b} B, the rest C. Gini runs from 0 (all bring the same) to 1 (one brings all).`,
    class: 'Class', customers: 'Customers', value: 'Net revenue', customerShare: 'Share of customers', valueShare: 'Share of net revenue', ofCustomers: 'customers', ofValue: 'net revenue', label: 'Shares of customers and of net revenue by ABC class', top: (share: string, part: string) => `The top ${share} bring ${part}`,
  },
  rfm: {
    title: 'RFM', rules: { rank: 'rank quintiles', quantile: 'quantile method' }, definition: {
      rank: 'R days since the last purchase, F distinct purchase days, M revenue net of returns; 5 is best. Rank quintiles: customers are ranked and cut into five equal parts; equals share the better rank.',
      quantile: 'R days since the last purchase, F distinct purchase days, M revenue net of returns; 5 is best. Quantile method: cut at the 20, 40, 60 and 80% points of the values.',
    },
    colour: { average: 'average revenue', customers: 'customers' }, colourBy: 'Colour', m: 'M', allM: 'All', mLabel: 'Which M', r: 'R', f: 'F', customers: 'Customers', revenue: 'Net revenue', average: 'Average', cell: (r: number, f: number) => `R ${r} · F ${f}`, label: 'Heat map of customers by recency and frequency', empty: 'Nobody has these scores', recent: 'R · recent at the right', frequent: 'F · often at the top',
  },
  flow: {
    title: 'Stage flow', from: (day: string, to: string) => `${day} → ${to}`, days: (n: number) => (n === 365 ? 'a year' : `${n} days`), since: 'Since', definition: 'Customers by lifecycle stage on both days; a stage is read from the party\'s own rhythm of buying. Who had not bought on the first day stands as "no purchase yet". Histories begin with the first computation.',
    before: (stage: string) => `Then: ${stage}`, now: (stage: string) => `Now: ${stage}`, fromHead: 'Then', toHead: 'Now', parties: 'Customers', change: 'Change', label: (from: string, to: string) => `Flow of customers between lifecycle stages from ${from} to ${to}`, move: (from: string, to: string) => `${from} → ${to}`, empty: 'There is no history yet; it grows from the first computation on.',
  },
  cohorts: {
    title: 'Cohorts', note: 'by month of first purchase', lead: 'Of those who first bought in a month, how many bought again in each month after.', definition: 'A cohort is everyone whose first purchase lies in that month; month 0 is the month itself. A cell counts who bought at least once in that month; its per cent is of the cohort\'s size. The last month is not over.',
    month: 'First purchase', size: 'Customers', after: (n: number) => (n === 0 ? 'same month' : `month ${n}`), show: 'Show', as: { share: 'Retention', count: 'Customers', revenue: 'Revenue' }, label: 'Triangle of cohorts: share that bought again, by months since the first purchase', all: 'All cohorts', average: 'Average', curve: 'Retention by month', curveNote: 'all cohorts together', curveDefinition: 'Of all customers whose cohort is old enough for that month: the share that bought in it.', empty: 'No cohort yet', years: 'First purchases of', latest: 'last 24 months', everything: 'all',
    mark: (month: string, n: number, text: string) => `${month}, month ${n}: ${text}`,
  },
  run: {
    again: 'Compute anew', asked: 'Computing all standings', done: (n: string, changed: string) => `Computed for ${n} parties; ${changed} changed`, last: (when: string) => `computed ${when}`, never: 'not computed yet', waiting: (n: string) => `${n} waiting to be brought up to date`, history: 'Computations', asOf: 'As of', rule: 'RFM rule', measure: 'Importance by', parties: 'Parties', changed: 'Changed', took: 'Took', seconds: (n: string) => `${n} s`, model: 'Model', finished: 'Finished', none: 'None yet', late: 'It has not finished yet. It goes on in the background; look again later.',
  },
  standing: {
    label: 'Standing of the relationship', stage: 'Lifecycle', tier: 'Importance', loyalty: 'Loyalty', rfm: 'RFM', value: 'Value', none: 'Not worked out yet', noneText: 'The standing appears within a minute of the first order or contact.',
    gap: (now: string, usual: string) => `${now} days, usually ${usual}`, silent: (now: string) => `last bought ${now} days ago`, above: (share: string, measure: string) => `top ${share} by ${measure}`, judged: 'judged by hand', abc: (c: string) => `class ${c}`, purchases: (n: string) => `${n} purchases`, notScored: 'not scored', profit: (m: string) => `profit ${m}`, outside: 'no purchase yet', lastYear: 'last 12 months',
    why: 'Why', evidence: {
      none: 'Has not bought yet.', once: (now: string, usual: string) => `Bought once, ${now} days ago. Customers of the firm usually buy again after ${usual} days.`,
      rhythm: (now: string, usual: string, n: string, span: string) => `Last bought ${now} days ago; usually every ${usual}; ${n} purchases in ${span}.`, ratio: (r: string, line: string) => `The silence is ${r} times the usual gap; above ${line} times it is decline.`, slower: (x: string) => `Gaps have become ${x} times as long as before.`, quicker: (x: string) => `Gaps have shrunk to ${x} of what they were.`, years: (n: string) => `${n} years`, months: (n: string) => `${n} months`, days: (n: string) => `${n} days`,
      next: { 1: (n: number) => `Build-up begins with purchase ${n}.`, 2: (n: number, days: number) => `Stability takes ${n} purchases and ${days} days since the first.` }, tier: (share: string, measure: string) => `Stands in the top ${share} of customers by ${measure}.`, tierNone: 'Only who has bought has an importance.', tierRule: 'Tiers and their shares are set in Settings.',
      loyalty: { 1: 'Has not bought yet.', 2: 'First bought less than a year ago, and has not kept a rhythm yet.', 3: 'Buys again and keeps the rhythm: not silent for more than two usual gaps.', 4: 'First bought more than a year ago; does not keep a rhythm now.', 5: 'Keeps the rhythm over two years and at least eight purchases.' } as Record<number, string>,
      r: (now: string, score: number) => `Last purchase ${now} days ago: R ${score}`, f: (n: string, score: number) => `${n} purchase days: F ${score}`, m: (money: string, score: number) => `${money} net of returns: M ${score}`, rfmRule: (rule: string, day: string) => `Scored by ${rule}, with the cut-offs of ${day}.`, rfmNone: 'Not scored: has not bought, or returned everything.',
      value: (revenue: string) => `Net revenue so far: ${revenue}, returns taken off.`, profit: (profit: string) => `Profit so far: ${profit}.`, profitUnknown: 'Profit is not known: some costs are missing.', abc: (c: string) => ({ A: 'Class A: among those who make up the first part of revenue.', B: 'Class B: the middle part of revenue.', C: 'Class C: the long tail.' })[c] ?? '',
    },
    words: 'In other words', growth: 'Five stages of growth', acquaintance: 'Five stages of acquaintance', computed: 'Computed', model: 'Model', asOf: 'As of', computedAt: 'Worked out', history: 'History', day: 'From', noHistory: 'No change so far', openList: 'All in this stage',
    override: { act: 'Judge otherwise', title: (what: string) => `${what}: judge otherwise`, value: 'Judged as', reason: 'Reason', reasonHint: 'What you know that the figures do not', until: 'Until', save: 'Save', cancel: 'Cancel', saved: 'Judgement kept', note: 'The computed value goes on beside it and shows again after this day.', byLine: (by: string, when: string, until: string) => `${by}, ${when}, until ${until}`, end: 'End it', ended: 'The computed value shows again', instead: (computed: string) => `computed: ${computed}`, needed: 'Please fill this in', someone: 'Someone' },
  },
  worth: { title: 'Value', note: 'last 12 months', revenue: 'Net revenue', profit: 'Profit', months: 'Month', total: '12 months', all: 'Since the first purchase', first: 'First purchase', last: 'Last purchase', definition: 'Orders net of returns by the day of the order, in the firm\'s currency. The last month is not over.', none: 'Nothing bought in these 12 months', label: (name: string) => `${name} by month`, abc: 'ABC' },
  judged,
}
