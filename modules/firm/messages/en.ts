export default {
  firm: 'Firm', audit: 'Audit',
  settings: {
    'firm.zone': 'Time zone', 'firm.currency': 'Base currency', 'firm.country': 'Country',
    'tiers.shares': 'Share of customers per tier', 'tiers.names': 'Names of the tiers', 'abc.cuts': 'ABC cut-offs', 'rfm.rule': 'RFM scoring rule',
    'erasure.delay-days': 'Days before an erasure', 'webhooks.private-addresses': 'Webhooks may go to private addresses',
  },
  audited: { at: 'When', who: 'Who', what: 'What', record: 'Record', change: 'Change', sealed: 'Sealed', verify: 'Check the chain', whole: (entries: number, links: number) => `Whole: ${entries} entries in ${links} links`, broken: (n: number) => `${n} links are broken`, none: 'No entries in this range' },
  refusals: { 'mart-not-found': () => 'This mart is not here any more', 'mart-name-taken': (p: { name?: unknown }) => `There is a mart “${String(p.name)}” already; choose another name`, 'mart-unit-unknown': () => 'One of these units is not here any more; choose again', 'setting-unknown': (p: { key?: unknown }) => `There is no setting ${String(p.key)}`, 'setting-invalid': (p: { why?: unknown }) => `This value does not fit: ${String(p.why)}`, 'webhook-not-found': (p: { id?: unknown }) => `There is no webhook or message ${String(p.id)}`, 'private-address': (p: { host?: unknown }) => `${String(p.host)} lies inside your own network; allow that in Settings first`, 'event-unknown': (p: { event?: unknown }) => `There is no event ${String(p.event)}` },
}
