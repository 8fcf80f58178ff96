import document from './document.en.ts'

const en = {
  yes: 'Yes', no: 'No', none: 'None', all: 'All', save: 'Save', edit: 'Edit', add: 'Add', remove: 'Remove', cancel: 'Cancel', close: 'Close', saved: 'Saved', unknown: 'Unknown',
  kinds: { person: 'Person', household: 'Household', organisation: 'Organisation', branch: 'Branch', department: 'Department' },
  roles: { customer: 'Customer', prospect: 'Prospect', supplier: 'Supplier', distributor: 'Distributor', influencer: 'Influencer', ally: 'Ally', competitor: 'Competitor', employee: 'Employee', recruit: 'Recruit' },
  channels: { phone: 'Phone', email: 'E-mail', address: 'Address', wechat: 'WeChat', wecom: 'WeCom', line: 'LINE', whatsapp: 'WhatsApp', qq: 'QQ', weibo: 'Weibo', social: 'Social media', web: 'Website', fax: 'Fax', other: 'Other' },
  list: {
    title: 'Parties', label: 'Parties', create: 'New party', import: 'Import', export: 'Export', search: 'Name, pinyin, phone tail, order number', searchLabel: 'Search this list',
    total: (n: string, exact: boolean) => (n === '1' ? '1 party' : `${exact ? '' : 'about '}${n} parties`), empty: 'No parties yet', emptyText: 'Add the first customer, or bring in the list you have; an import can be undone.',
    noMatch: 'Nothing matches', noMatchText: 'Loosen a condition, or search with fewer letters.', clear: 'Clear conditions', columns: 'Columns', columnsTitle: 'Columns', shown: 'Shown', further: 'More fields', findField: 'Find a field', up: 'Move up', down: 'Move down', hide: 'Hide',
    phone: 'Phone', email: 'E-mail', tags: 'Tags', reset: 'Back to standard', apply: 'Show', peek: 'Glance', bin: 'Bin', duplicates: 'Duplicates', more: 'More', all: 'All', viewsLabel: 'Saved views',
  },
  filter: {
    title: 'Condition', field: 'Field', op: 'Comparison', value: 'Value', days: 'days', from: 'From', to: 'To', remove: 'Remove condition', apply: 'Apply', found: (n: string) => `${n} parties`, and: 'and', or: 'or', join: 'Join by', every: 'All of these', some: 'Any of these', custom: 'a combined condition', choose: 'Choose a field', everyone: 'all parties',
    groups: { profile: 'Profile', contact: 'Contacts', standing: 'Purchases and standing', value: 'Value', prediction: 'Predictions', past: 'Standing of the past', consent: 'Consent', segment: 'Segments', own: 'Own fields' },
    ops: { is: 'is', isNot: 'is not', in: 'is one of', contains: 'contains', atLeast: 'is at least', atMost: 'is at most', between: 'is between', before: 'is before', after: 'is on or after', within: 'is within the last', olderThan: 'is more than', ahead: 'is within the next', empty: 'is empty', filled: 'is filled in' },
    say: {
      is: (f: string) => `${f} is`, isNot: (f: string) => `${f} is not`, contains: (f: string) => `${f} contains`, atLeast: (f: string) => `${f} is at least`, atMost: (f: string) => `${f} is at most`,
      between: (f: string) => `${f} is between`, before: (f: string) => `${f} is before`, after: (f: string) => `${f} is from`, empty: (f: string) => `${f} is`, filled: (f: string) => `${f} is`, within: (f: string) => `${f} is`, olderThan: (f: string) => `${f} is`, ahead: (f: string) => `${f} is`, connected: () => 'connected to',
    },
    value2: { within: (n: string) => `within ${n} days`, olderThan: (n: string) => `over ${n} days ago`, ahead: (n: string) => `within the next ${n} days`, between: (a: string, b: string) => `${a} and ${b}`, empty: 'empty', filled: 'filled in', or: ' or ' },
    not: (s: string) => `not (${s})`,
    behaviour: {
      join: (by: string) => ` ${by} `, group: (s: string) => `(${s})`, act: (label: string, where: string) => `${label} (${where})`,
      within: (n: string) => `in the last ${n} days`, olderThan: (n: string) => `more than ${n} days ago`, fromTo: (a: string, b: string) => `from ${a} to ${b}`, from: (a: string) => `since ${a}`, to: (b: string) => `up to ${b}`,
      times: (n: string) => (n === '1' ? 'once' : `${n} times`), exactly: (n: string) => `exactly ${n}`, atLeast: (n: string) => `at least ${n}`, atMost: (n: string) => `at most ${n}`, between: (a: string, b: string) => `between ${a} and ${b}`,
      total: (label: string, by: 'sum' | 'mean' | 'least' | 'most', range: string) => `${{ sum: 'total', mean: 'mean', least: 'smallest', most: 'largest' }[by]} ${label.toLowerCase()} ${range}`,
      did: (what: string, when: string | null, often: readonly string[], never: boolean, ever: boolean) => [never ? 'never' : ever ? 'ever' : null, what, often.join(', '), when].filter(Boolean).join(' '),
      ends: (which: 'first' | 'last', what: string, when: string | null, was: string | null, not: boolean) => `${which} time ${what} was ${[not ? 'not' : null, when, was && `with ${was}`].filter(Boolean).join(' ')}`.trim(),
      first: (what: string, when: string | null) => [what, when].filter(Boolean).join(' '), follow: (what: string, within: string | null) => (within === null ? `then ${what}` : `then within ${within} days ${what}`), without: (step: string, what: string) => `${step}, without ${what} between`, next: (before: string, step: string) => `${before}, ${step}`,
      connected: (type: string | null, to: string | null) => `connected${type ? ` (${type})` : ''} to someone${to ? ` for whom ${to}` : ''}`,
    },
  },
  bulk: {
    tag: 'Tag', untag: 'Untag', assign: 'Assign', export: 'Export', delete: 'Delete', tagTitle: (n: string) => (n === '1' ? 'Tag 1 party' : `Tag ${n} parties`), untagTitle: (n: string) => (n === '1' ? 'Take tags off 1 party' : `Take tags off ${n} parties`), tagHint: 'Pick tags; type and press Enter for a new one', act: 'Apply',
    tagged: (n: string, skipped: string | null) => `Tags of ${n === '1' ? '1 party' : `${n} parties`} changed${skipped ? `; ${skipped} left alone, which you may not change` : ''}`, untagged: 'Tags taken back', everyone: (n: string) => `Choose all ${n}`, allChosen: (n: string) => `All ${n} chosen`, assignTitle: (n: string) => (n === '1' ? 'Assign 1 party' : `Assign ${n} parties`), nobody: 'Leave blank for nobody’s', assigned: (n: string, skipped: string | null) => `${n === '1' ? '1 party' : `${n} parties`} assigned${skipped ? `; ${skipped} left alone, which you may not change` : ''}`, unassigned: 'Given back', deleted: (n: string, skipped: string | null) => `${n === '1' ? '1 party' : `${n} parties`} moved to the bin${skipped ? `; ${skipped} left alone, which you may not delete` : ''}`, restored: 'Taken out of the bin', restore: 'Restore', inBin: (n: string) => `${n} in the bin`,
  },
  page: {
    parts: { label: 'Parts of this page', stream: 'Contact', facts: 'Profile', value: 'Value' },
    back: 'All parties', more: 'More', share: 'Share', merge: 'Merge with another', export: 'Export everything held', erase: 'Erase for good', delete: 'Move to bin', edit: 'Edit', since: (day: string) => `since ${day}`, forSpan: (y: number, m: number) => `for ${[y && `${y} ${y === 1 ? 'year' : 'years'}`, m && `${m} ${m === 1 ? 'month' : 'months'}`].filter(Boolean).join(' ')}`, gone: 'No such party', goneText: 'It is not here, or your role does not show it. It may have been deleted or belong to another unit.', toList: 'To the list', household: (name: string, n: string) => `${name} (${n})`, owner: (who: string) => `owner ${who}`,
    deleted: 'Moved to the bin', restored: 'Restored', inBin: 'This record lies in the bin.', restore: 'Restore', masked: 'Hidden by your role', roleAdd: 'Add a role', roleFrom: 'Since', roleEnd: 'End', roleRemove: 'Never held', tags: 'Tags', rolesAndTags: 'Roles and tags',
  },
  profile: {
    title: 'Profile', name: 'Name', names: 'Other names', gender: 'Gender', birthday: 'Birthday', lunar: 'Lunar birthday', lunarHint: 'month-day, such as 10-26; 闰 before a leap month', language: 'Language', zone: 'Time zone', hours: 'Good times', credit: 'Credit', creditLimit: 'Credit limit', creditRating: 'Credit rating', currency: 'Currency', dealing: 'Buys as', owner: 'Owner', unit: 'Unit', parent: 'Part of', source: 'Source', keys: 'Outside keys', created: 'Created',
    genders: { female: 'Female', male: 'Male', other: 'Other' }, dealings: { customer: 'Customer', consumer: 'Consumer' }, birthdaySoon: (n: number) => (n === 0 ? 'Birthday today' : n === 1 ? 'Birthday tomorrow' : `Birthday in ${n} days`), inDays: (n: number) => (n === 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${n} days`), lunarOf: (_words: string, monthDay: string) => `lunar ${monthDay}`, nameKinds: { chinese: 'Chinese', pinyin: 'Pinyin', english: 'English', alias: 'Alias', former: 'Former', legal: 'Legal', merged: 'Of a merged record' },
    custom: 'More about', nothing: 'Nothing is known yet.', addName: 'Add a name', nameKind: 'Kind', nameValue: 'Name', required: 'Please fill this in',
  },
  contacts: {
    title: 'Contacts', add: 'Add a contact', channel: 'Kind', value: 'Number or address', label: 'Note', labelHint: 'work, home …', main: 'main', makeMain: 'Make main', verified: 'verified', verify: 'Mark as verified', unverify: 'Not verified', edit: 'Edit', remove: 'Remove', end: 'No longer used', removed: 'Contact removed', none: 'No contact yet', more: (what: string) => `Actions for ${what}`, until: (day: string) => `until ${day}`, copy: 'Copy',
  },
  documents: { title: 'ID documents', kinds: document.kinds, kind: 'Kind', number: 'Whole number', numberHint: 'Only its last four characters stay readable; the number can be searched for.', country: 'Given by', countryHint: 'country, such as DE', validTo: 'Valid until', until: (day: string) => `until ${day}`, expired: (day: string) => `expired ${day}`, add: 'Add a document', none: 'No document yet', removed: 'Document removed', countryBad: 'Two letters' },
  conflict: {
    title: 'Changed by someone else meanwhile', text: 'Nothing you typed is lost. Where both of you changed a field, choose which value stays; what only one changed is kept.', field: 'Field', theirs: 'Saved by someone else', mine: 'Typed by you', act: 'Save my choice', chosen: 'Will stand', untouched: 'not changed', joined: 'Saved together with what someone else had changed',
  },
  preferences: {
    title: 'Preferences and taboos', add: 'Add', kind: 'Kind', text: 'What', about: 'About whom', aboutHint: 'where not the party itself: the mother', saidOn: 'Said on', channel: 'By', toldTo: 'Told to', none: 'Nothing said yet', edit: 'Edit', remove: 'Remove', removed: 'Removed', added: 'Written down',
    kinds: { like: 'Likes', dislike: 'Dislikes', taboo: 'Taboo', allergy: 'Allergy', need: 'Needs', habit: 'Habit' }, said: (o: { text: string; day: string; channel: string | null; who: string | null }) => `${o.text}: said on ${o.day}${o.channel ? `, by ${o.channel.toLowerCase()}` : ''}${o.who ? `, to ${o.who}` : ''}`,
  },
  connections: {
    title: 'Household and connections', titleOther: 'Connections', list: 'List', add: 'Connect', type: 'This party …', other: 'The other', from: 'Since', to: 'Until', note: 'Note', end: 'End', ended: 'Ended', remove: 'Never was', none: 'No connections yet', past: 'Show past', hidePast: 'Hide past', until: (day: string) => `until ${day}`, since: (day: string) => `since ${day}`, more: (who: string) => `Actions for ${who}`, picture: (who: string, n: number) => `${who} and ${n} connections`, added: 'Connected', makeHousehold: 'Make a household', householdName: 'Household name', members: 'Members', householdMade: 'Household made', further: (n: number) => `${n} more in the list`,
  },
  household: { title: 'Household', generations: ['', 'First generation', 'Second generation', 'Third generation', 'Fourth generation', 'Fifth generation'], unknown: 'Generation unknown', none: 'No members yet', add: 'Add a member', count: (n: number, g: number) => `${g > 1 ? `${g} generations, ` : ''}${n === 1 ? '1 person' : `${n} people`}`, of: (who: string) => `of ${who}` },
  organisation: { title: 'Organisation', people: (n: number) => (n === 1 ? '1 person' : `${n} people`), add: 'Add a branch or department', addBranch: 'Branch', addDepartment: 'Department', name: 'Name', here: 'this page', cut: 'There are more units than shown here.' },
  files: { title: 'Files', add: 'Upload', none: 'No files yet', drop: 'Drop files here', delete: 'Delete', deleted: 'File deleted', deleteAsk: (name: string) => `Delete “${name}”? It cannot be had back.`, look: 'Look', by: (who: string) => `by ${who}`, uploading: (name: string, share: string) => `${name} ${share}`, uploaded: (name: string) => `${name} uploaded`, typeOnly: 'type checked, not scanned', size: (n: string, unit: string) => `${n} ${unit}`, limit: 'Papers, pictures and recordings up to 50 MB' },
  share: { title: (who: string) => `Share ${who}`, text: 'One colleague sees this record until the day you choose, even if their role would not show it.', now: 'Shared with', none: 'Nobody yet', member: 'Colleague', untilDay: 'Until', until: (day: string) => `until ${day}`, mayEdit: 'may change it', mayRead: 'may read it', act: 'Share', done: 'Shared', end: 'End', ended: 'Sharing ended' },
  subject: {
    title: (who: string) => `Erase ${who} for good`, lost: 'Name, contacts, birthday, preferences, notes, files and the words of every contact are erased. The numbers of orders stay, without a name, so that statistics remain right.', kept: 'It happens when the delay set by the firm is over; until then it can be withdrawn, after that it cannot be undone.', exportFirst: 'Export everything first', reason: 'Reason', act: 'Ask for erasure',
    asked: (when: string) => `Will be erased at ${when}`, waiting: 'Erasure is under way', waitingText: (when: string, who: string | null) => `${who ? `Asked for by ${who}. ` : ''}Everything is erased at ${when}; until then it can be withdrawn.`, withdraw: 'Withdraw', withdrawn: 'Erasure withdrawn', exporting: (who: string) => `Gathering everything held on ${who} …`,
  },
  views: {
    save: 'Save view', saveChanges: 'Save changes', saveAs: 'Save as a new view', name: 'Name', share: 'Everyone may use it; each sees by it what they may see', shared: 'shared', by: (who: string) => `by ${who}`, saved: (name: string) => `View “${name}” saved`, more: (name: string) => `Actions for view “${name}”`, rename: 'Rename', delete: 'Delete', deleted: (name: string) => `View “${name}” deleted`, left: 'Move left', right: 'Move right', doShare: 'Share with everyone', unshare: 'Keep to myself', discard: 'Discard changes',
  },
  bin: { empty: 'The bin is empty', text: 'What is deleted lies here and can be taken out again.', kind: 'Kind', when: 'Deleted', act: 'Action' },
  form: {
    title: 'New party', kind: 'What is it?', roles: 'Roles', tags: 'Tags', more: 'More about it', contacts: 'How to reach it', addContact: 'Another contact', removeContact: (n: number) => `Remove contact ${n}`, save: 'Create', created: (name: string) => `${name} created`, another: 'Create and add another', nameOf: { person: 'Name', household: 'Household name', organisation: 'Name of the organisation' },
    belongs: 'Belongs to', custom: 'More fields', open: 'Open', same: 'Possibly here already', sameText: 'Look before you create a second record.', alike: (score: number) => `${score}% alike`, elsewhere: (unit: string) => `${unit} may know this party already. Ask there before you create it; nothing more can be shown.`,
  },
  peek: { owner: 'Owner' },
  pick: { party: 'Find a party by name, phone or e-mail', member: 'Find a colleague', none: 'Nobody found', type: 'Type to search', tags: 'Tags' },
}

export default en
