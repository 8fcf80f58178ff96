interface P { purpose?: unknown; channel?: unknown }

export default {
  consent: 'Consent', everyChannel: 'All channels',
  states: { granted: 'Allowed', denied: 'Refused', withdrawn: 'Withdrawn', expired: 'Expired', pending: 'Awaiting confirmation', unknown: 'Not asked' },
  bases: { consent: 'Consent', contract: 'Contract', 'legal-obligation': 'Legal obligation', 'legitimate-interest': 'Legitimate interest', 'vital-interest': 'Vital interest', 'public-task': 'Public task' },
  optIns: { single: 'Single opt-in', 'double-pending': 'Double opt-in, awaiting the second', 'double-confirmed': 'Double opt-in' },
  column: (purpose: string, channel: string | null) => (channel ? `Consent: ${purpose}, ${channel}` : `Consent: ${purpose}`),
  refusals: {
    'consent/party-not-found': 'This party is not here, or you may not see it.',
    'consent/unknown-purpose': (p: P) => `There is no purpose “${String(p.purpose)}”.`,
    'consent/unknown-channel': (p: P) => `There is no channel “${String(p.channel)}”.`,
    'consent/in-future': 'Nobody can have said this in the future.',
  },
}
