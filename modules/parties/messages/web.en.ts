const en = {
  yes: 'Yes', no: 'No', none: 'None', all: 'All', save: 'Save', edit: 'Edit', add: 'Add', remove: 'Remove', cancel: 'Cancel', close: 'Close', saved: 'Saved', unknown: 'Unknown',
  unsaved: 'What you typed is not saved yet. Leave?',
  kinds: { person: 'Person', household: 'Household', organisation: 'Organisation', branch: 'Branch', department: 'Department' },
  roles: { customer: 'Customer', prospect: 'Prospect', supplier: 'Supplier', distributor: 'Distributor', influencer: 'Influencer', ally: 'Ally', competitor: 'Competitor', employee: 'Employee', recruit: 'Recruit' },
  channels: { phone: 'Phone', email: 'E-mail', address: 'Address', wechat: 'WeChat', wecom: 'WeCom', line: 'LINE', whatsapp: 'WhatsApp', qq: 'QQ', weibo: 'Weibo', web: 'Website', fax: 'Fax', other: 'Other' },
  list: {
    title: 'Parties', label: 'Parties', create: 'New party', import: 'Import', export: 'Export', search: 'Name, pinyin, phone tail, order number', searchLabel: 'Search this list',
    total: (n: string, exact: boolean) => `${exact ? '' : 'about '}${n} parties`, empty: 'No parties yet', emptyText: 'Add the first customer, or bring in the list you have; an import can be undone.',
    noMatch: 'Nothing matches', noMatchText: 'Loosen a condition, or search with fewer letters.', clear: 'Clear conditions', columns: 'Columns', columnsTitle: 'Columns', shown: 'Shown', further: 'More fields', findField: 'Find a field', up: 'Move up', down: 'Move down', hide: 'Hide',
    phone: 'Phone', email: 'E-mail', tags: 'Tags', reset: 'Back to standard', apply: 'Show', peek: 'Glance', bin: 'Bin', duplicates: 'Duplicates', more: 'More', all: 'All', viewsLabel: 'Saved views',
  },
  filter: {
    title: 'Condition', field: 'Field', op: 'Comparison', value: 'Value', days: 'days', from: 'From', to: 'To', remove: 'Remove condition', apply: 'Apply', found: (n: string) => `${n} parties`, and: 'and', or: 'or', join: 'Join by', every: 'All of these', some: 'Any of these', custom: 'a combined condition', choose: 'Choose a field',
    ops: { is: 'is', isNot: 'is not', in: 'is one of', contains: 'contains', atLeast: 'is at least', atMost: 'is at most', between: 'is between', before: 'is before', after: 'is on or after', within: 'is within the last', olderThan: 'is more than', empty: 'is empty', filled: 'is filled in' },
    say: {
      is: (f: string) => `${f} is`, isNot: (f: string) => `${f} is not`, contains: (f: string) => `${f} contains`, atLeast: (f: string) => `${f} is at least`, atMost: (f: string) => `${f} is at most`,
      between: (f: string) => `${f} is between`, before: (f: string) => `${f} is before`, after: (f: string) => `${f} is from`, empty: (f: string) => `${f} is`, filled: (f: string) => `${f} is`, within: (f: string) => `${f} is`, olderThan: (f: string) => `${f} is`, connected: () => 'connected to',
    },
    value2: { within: (n: string) => `within ${n} days`, olderThan: (n: string) => `over ${n} days ago`, between: (a: string, b: string) => `${a} and ${b}`, empty: 'empty', filled: 'filled in', or: ' or ' },
    not: (s: string) => `not (${s})`,
  },
  bulk: {
    tag: 'Tag', untag: 'Untag', assign: 'Assign', export: 'Export', delete: 'Delete', tagTitle: (n: string) => `Tag ${n} parties`, untagTitle: (n: string) => `Take tags off ${n} parties`, tagHint: 'Choose tags or type new ones', act: 'Apply',
    tagged: (n: string, skipped: string | null) => `Tags of ${n} parties changed${skipped ? `; ${skipped} left alone, which you may not change` : ''}`, untagged: 'Tags taken back',
  },
  peek: { owner: 'Owner' },
  pick: { party: 'Find a party by name, phone or e-mail', member: 'Find a colleague', none: 'Nobody found', type: 'Type to search', tags: 'Tags' },
}

export default en
