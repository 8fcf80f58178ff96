type P = Record<string, string | number>

const levels = ['', 'some', 'good', 'expert'] as const
const listed = (names: string | number | undefined): string => String(names).replaceAll('、', ', ')

export default {
  levels: levels as readonly string[], none: '—', save: 'Save', saved: 'Saved', back: 'Settings', needed: 'Please fill this in', cancel: 'Cancel', nobody: 'Nobody', add: 'Add', remove: 'Remove', all: 'All',
  stages: ['No purchase yet', 'Exploration', 'Build-up', 'Stability', 'Decline'] as readonly string[], tiers: ['VIP', 'Important', 'Ordinary'] as readonly string[],
  parts: { language: 'Language', skills: 'Skills', area: 'Area', load: 'Load', history: 'History', wishes: 'Wishes', results: 'Results', type: 'Kind of customer', kinship: 'Kinship' } as Record<string, string>,
  channels: { phone: 'Telephone', wechat: 'WeChat', wecom: 'WeCom', sms: 'Text message', email: 'E-mail', visit: 'Visit', shop: 'In the shop', video: 'Video call' } as Record<string, string>,
  kinds: { person: 'People', organisation: 'Organisations', household: 'Households' } as Record<string, string>,
  genders: { female: 'Woman', male: 'Man' } as Record<string, string>,
  reasons: { 'better-fit': 'Better fit', left: 'Left the firm', leave: 'Away for a while', 'customer-wish': 'The customer’s wish', other: 'Other', reassigned: 'Given to another', undone: 'Taken back' } as Record<string, string>,
  states: { waiting: 'Waiting', computing: 'Reckoning', proposed: 'Proposal ready', failed: 'Failed', dropped: 'Let be', accepting: 'Being carried out', accepted: 'Carried out', undoing: 'Being taken back', reassigned: 'Given to another', undone: 'Taken back' } as Record<string, string>,
  list: {
    title: 'Advisers', note: 'What everybody knows, whom they take and how much: by this customers and advisers are matched.', name: 'Adviser', load: 'Load', parties: 'Customers', skills: 'Skills', languages: 'Languages', state: 'State', noProfile: 'No profile yet', empty: 'There are no members yet.',
    taking: 'Takes new ones', full: 'Takes nobody new', out: 'Does not take part', away: (until: string | null) => (until ? `Away until ${until}` : 'Away'), of: (load: string, capacity: string) => `${load} of ${capacity}`, counted: (at: string) => `Counted ${at}`, edit: 'Edit profile', handOver: 'Hand customers over', tabAdvisers: 'Advisers', tabRules: 'Weights',
  },
  own: { title: 'My adviser profile', note: 'By this you are matched with customers who suit you.' },
  form: {
    title: (name: string) => `Adviser profile: ${name}`, active: 'Takes part in matching', takesNew: 'Takes new customers', capacity: 'Capacity (units of effort)', capacityHint: (usual: string) => `Empty: the firm’s usual, ${usual}`, skills: 'Skills', skillsHint: 'Product groups or topics, as products have them', languages: 'Languages', level: 'Level', areas: 'Areas', areasHint: 'Cities or regions as in addresses; Enter adds one',
    remote: 'Also from afar', channels: 'Channels', channelsHint: 'Empty: all', workingDays: 'Working days', kinds: 'Kinds of customers', tiers: 'Tiers', stages: 'Stages', anyHint: 'Empty: any', gender: 'Gender', genderHint: 'Only used where a customer asked for one', leaveFrom: 'Away from', leaveTo: 'Away until', note: 'Note', topic: 'Topic', days: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as readonly string[],
    groups: { work: 'Work', knows: 'Knows', takes: 'Takes', leave: 'Leave' },
  },
  kin: {
    title: 'Who must not, or had better', note: 'Relatives, former employers, conflicts of interest: matching keeps to it.', empty: 'No such rules.', party: 'Party', rule: 'Rule', rules: { exclude: 'Must not look after', prefer: 'Had better look after' } as Record<string, string>, reason: 'Reason', noteField: 'Note', add: 'Add a rule', added: 'Rule added', removed: 'Rule removed',
    reasons: { relative: 'Relative', friend: 'Friend', 'former-employee': 'Former employee', conflict: 'Conflict of interest', other: 'Other' } as Record<string, string>,
  },
  rules: {
    title: 'Weights of matching', note: 'What each part counts for. 0 leaves it out.', effort: 'Effort of a relation', effortNote: 'What a customer takes of a capacity, by tier.', tier: (name: string) => name, noTier: 'Without a tier', capacity: 'Usual capacity', stability: 'The present adviser is ahead by', stabilityNote: 'Points of fit. Higher: fewer customers move.', points: 'points',
    explain: { language: 'Speaks their language', skills: 'Knows what they buy and need', area: 'Same city or region', load: 'Has room left', history: 'Past contacts, orders, satisfaction, complaints', wishes: 'What they asked for', results: 'How such customers fared with this adviser', type: 'Takes such customers' } as Record<string, string>,
  },
  card: { title: 'Adviser', keeper: 'Looked after by', nobody: 'Nobody yet', show: 'Advisers who suit', since: (day: string) => `since ${day}`, from: (name: string) => `before: ${name}`, handed: 'Handed on', history: 'Earlier changes' },
  suit: {
    title: (name: string) => `Advisers who suit ${name}`, present: 'Present adviser', fit: 'Fit', assign: 'Assign', assigned: (name: string) => `Now looked after by ${name}`, why: 'Why', channel: 'Best channel', reason: 'Reason of the change', note: 'What to hand on', empty: 'No advisers yet', emptyText: 'Fill in the profiles of those who look after customers; then they can be ranked here.', toProfiles: 'Adviser profiles', noChannel: 'No channel that both use', barredTitle: 'May not', points: (points: string, most: string) => `${points} of ${most}`,
    barred: { inactive: 'Does not take part', away: 'Away', 'takes-no-new': 'Takes nobody new', kinship: 'Must not (kinship)', unwanted: 'Not wanted by the customer' } as Record<string, string>,
  },
  because: {
    language: { unknown: () => 'Language not known', speaks: (p: P) => `Speaks ${String(p.language)} (${levels[Number(p.level)] ?? ''})`, not: (p: P) => `Does not speak ${String(p.language)}` },
    skills: { unknown: () => 'No purchases to judge by', 'no-skills': () => 'No skills in the profile', knows: (p: P) => `Knows ${listed(p.topics)} (${levels[Number(p.level)] ?? ''})`, 'knows-needed': (p: P) => `Knows what they need, ${listed(p.needed)} (${levels[Number(p.level)] ?? ''})${p.topics ? `, and ${listed(p.topics)} that they bought` : ''}`, need: () => 'Knows what they need', not: (p: P) => `Not at home in ${listed(p.topics)}` },
    area: { unknown: () => 'Place not known', city: (p: P) => `In the same city: ${String(p.place)}`, region: (p: P) => `In the same region: ${String(p.place)}`, remote: (p: P) => `From afar; the customer is in ${String(p.place)}`, far: (p: P) => `Does not cover ${String(p.place)}` },
    load: { load: (p: P) => `Load ${String(p.load)} of ${String(p.capacity)}` },
    history: { none: () => 'No contact so far', history: (p: P) => `${String(p.contacts)} contacts, ${String(p.orders)} orders in two years`, complaints: (p: P) => `${String(p.contacts)} contacts, ${String(p.orders)} orders, ${String(p.complaints)} complaints in two years` },
    wishes: { none: () => 'No wishes on file', asked: () => 'The customer asked for this adviser', 'asked-other': () => 'The customer asked for somebody else', met: () => 'As the customer wished', 'not-met': () => 'Not as the customer wished' },
    results: { none: () => 'No such customers yet', few: (p: P) => `${String(p.own)} % of ${String(p.cases)} such customers stayed (usual: ${String(p.usual)} %); few cases, so it counts little`, kept: (p: P) => `${String(p.own)} % of ${String(p.cases)} such customers stayed (usual: ${String(p.usual)} %)`, closed: () => 'Counted; figures are for leads' },
    type: { any: () => 'Takes any customers', takes: () => 'Takes such customers', not: () => 'Takes other customers' },
    kinship: { prefer: () => 'Had better be together' },
    channel: { wished: () => 'as wished', answers: (p: P) => `answered ${String(p.answered)} of ${String(p.sent)} messages`, comes: (p: P) => `came by it ${String(p.came)} times`, reachable: () => 'reachable and allowed' },
  } as Record<string, Record<string, (p: P) => string>>,
  runs: {
    title: 'Matching advisers', note: 'Who should look after whom: reckoned for many at once, changed only when you accept.', new: 'New matching', name: 'Name', reason: 'Reason', state: 'State', parties: 'Customers', moved: 'Move', asked: 'Asked', by: 'By', empty: 'Nothing matched yet', emptyText: 'Choose customers; the proposal gives each to the adviser who suits best, without overloading anybody.',
    from: (name: string) => `Hand-over of ${name}`, profiles: 'Adviser profiles',
  },
  ask: {
    title: 'New matching', handTitle: 'Hand customers over', origin: 'Which customers', origins: { segment: 'A segment', member: 'All of one adviser', filter: 'By conditions', chosen: 'Those chosen' } as Record<string, string>, match: 'Find advisers', chosen: (n: string) => `${n} chosen customers`, segment: 'Segment', member: 'Whose', name: 'Name', reason: 'Reason', advisers: 'Among', advisersHint: 'Empty: all who take part', stability: 'The present adviser is ahead by (points)', note: 'What to hand on, for all', until: 'Until', start: 'Reckon', matchOf: (what: string, day: string) => `${what} · ${day}`, handOf: (who: string) => `Customers of ${who}`, filtered: 'Chosen customers',
    nothing: 'Nothing changes until you accept the proposal.', leaving: 'Open work and conversations go along; customers hear of it if the playbook “Your new adviser” is active.',
  },
  run: {
    back: 'Matching advisers', waiting: 'Waiting for a free place…', computing: 'Reckoning the best assignment', accepting: 'Carrying out', undoing: 'Taking back', failed: 'This could not be reckoned.', accept: 'Accept', acceptTitle: (n: string) => `Give ${n} customers to their new advisers?`, acceptText: 'Their open work and conversations go along, and each change is told to playbooks. You can take it back for 30 days.', drop: 'Let it be', dropped: 'Let be', undo: 'Undo', undoText: 'Customers return to whose they were, except where somebody changed them since.', begun: 'Carried out in the background',
    figures: { fit: 'Mean fit', moved: 'Move', nobody: 'Without room', over: 'Advisers over capacity' }, ways: { now: 'As now', greedy: 'One by one', proposal: 'Proposal' } as Record<string, string>, compare: 'Compared', way: 'Way', best: 'Nothing under these capacities is better.', bound: (points: string) => `Nothing under these capacities is better by more than ${points} points.`, greedyNote: '“One by one”: each customer, the most important first, to the best adviser with room left.', short: (needed: string, room: string) => `There is room for ${room} units and ${needed} are needed: those without room stay as they are.`, took: (s: string) => `Reckoned in ${s} s`,
    loads: 'Load of each adviser', loadsDefinition: 'units of effort by tier (settings), with customers outside this matching; the line marks the capacity', before: 'Now', after: 'Proposed', greedy: 'One by one', capacity: 'Capacity', adviser: 'Adviser', customers: 'Customers', meanFit: 'Mean fit',
    rows: 'Customers', views: { moved: 'Move', stays: 'Stay', nobody: 'Without room', changed: 'Changed by hand', all: 'All' } as Record<string, string>, party: 'Customer', fromWhom: 'Now', toWhom: 'Proposed', fitNow: 'Fit now', fitThen: 'Fit then', effort: 'Effort', hand: 'changed by hand', change: 'Change', changeTitle: (name: string) => `Who should look after ${name}?`, noteLabel: 'What to hand on', changed: 'Proposal changed', noRows: 'Nobody here.', only: (name: string) => `Only proposed for ${name}`, whole: 'Show all', passed: (work: string, talks: string) => `${work} open tasks and ${talks} conversations went along`, playbook: 'Tell customers: playbook “Your new adviser”', why: 'Why', moves: (n: string) => `${n} moved`,
  },
}
