interface P { purpose?: unknown; channel?: unknown; column?: unknown; value?: unknown }

export default {
  consent: 'Consent', everyChannel: 'All channels',
  states: { granted: 'Allowed', denied: 'Refused', withdrawn: 'Withdrawn', expired: 'Expired', pending: 'Awaiting confirmation', unknown: 'Not asked' },
  bases: { consent: 'Consent', contract: 'Contract', 'legal-obligation': 'Legal obligation', 'legitimate-interest': 'Legitimate interest', 'vital-interest': 'Vital interest', 'public-task': 'Public task' },
  optIns: { single: 'Single opt-in', 'double-pending': 'Double opt-in, awaiting the second', 'double-confirmed': 'Double opt-in' },
  refusals: {
    'consent/party-not-found': 'This party is not here, or you may not see it.',
    'consent/unknown-purpose': (p: P) => `There is no purpose “${String(p.purpose)}”.`,
    'consent/unknown-channel': (p: P) => `There is no channel “${String(p.channel)}”.`,
    'consent/unclear': (p: P) => `“${String(p.value)}” in ${String(p.column)} says neither yes nor no.`,
    'consent/in-future': 'Nobody can have said this in the future.',
  },
}
