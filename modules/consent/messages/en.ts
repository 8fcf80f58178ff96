interface P { key?: unknown; purpose?: unknown; channel?: unknown; column?: unknown; value?: unknown }

interface Mail { firm: string; name: string; purpose: string; channel: string | null; link: string }

export default {
  consent: 'Consent', everyChannel: 'All channels',
  reasons: { assumed: 'Allowed without asking', paused: 'Put off', 'hard-bounce': 'Address does not exist', complaint: 'Complained', legal: 'Protected by law', request: 'Asked not to be reached', 'let-go': 'Let go by us', 'soft-bounce': 'Keeps coming back', 'no-purpose': 'No such purpose', 'no-channel': 'Not by this channel' },
  states: { granted: 'Allowed', denied: 'Refused', withdrawn: 'Withdrawn', expired: 'Expired', pending: 'Awaiting confirmation', unknown: 'Not asked' },
  bases: { consent: 'Consent', contract: 'Contract', 'legal-obligation': 'Legal obligation', 'legitimate-interest': 'Legitimate interest', 'vital-interest': 'Vital interest', 'public-task': 'Public task' },
  optIns: { single: 'Single opt-in', 'double-pending': 'Double opt-in, awaiting the second', 'double-confirmed': 'Double opt-in' },
  mail: {
    confirmSubject: (m: Mail) => `Please confirm: ${m.purpose} from ${m.firm}`,
    confirm: (m: Mail) => `Dear ${m.name},\n\nwe were told that you agree to this: ${m.purpose}${m.channel ? ` (${m.channel})` : ''}.\nIt counts once you confirm it on this page, with the button there; opening the page confirms nothing:\n\n${m.link}\n\nIf this was not you, you need do nothing: without your word nothing is sent. The link holds for seven days.\n\n${m.firm}\n`,
  },
  record: {
    file: 'record-of-processing', heads: ['Purpose', 'What is done', 'Lawful basis', 'People with a statement', 'Whose data', 'Which data', 'Recipients', 'Kept', 'Safeguards'], subjects: 'Customers, prospects and contacts', own: 'The firm’s own staff, by role and unit', third: 'Third parties named in the purpose',
    kept: (what: string, months: number) => `${what}: ${months} months`, valid: (months: number) => `consent: ${months} months`, guarded: 'Rights by role and row, audit of every access, signed links, erasure through all parts of the system',
  },
  refusals: {
    'consent/party-not-found': 'This party is not here, or you may not see it.',
    'consent/unknown-purpose': (p: P) => `There is no purpose “${String(p.purpose)}”.`,
    'consent/unknown-channel': (p: P) => `There is no channel “${String(p.channel)}”.`,
    'consent/unclear': (p: P) => `“${String(p.value)}” in ${String(p.column)} says neither yes nor no.`,
    'consent/assumed-needs-basis': 'What is allowed without asking needs another lawful basis than consent.',
    'consent/purpose-channel': (p: P) => `There is no channel “${String(p.channel)}”.`,
    'consent/topic-purpose': (p: P) => `There is no purpose “${String(p.purpose)}” for this topic.`,
    'consent/suppression-not-found': 'This is not in the list, or has been lifted.',
    'consent/suppression-whom': 'Name either a party that you may see, or an address with its channel.',
    'consent/address-not-read': 'This address cannot be read.',
    'consent/wish-purpose': (p: P) => `There is no purpose or topic “${String(p.key)}”.`,
    'consent/link-invalid': 'This link is not ours, or not whole.',
    'consent/link-expired': 'This link has run out.',
    'consent/link-answered': 'This was answered already.',
    'consent/request-not-found': 'This request is not here, or has been answered.',
    'consent/rule-not-found': 'There is no such rule.',
    'consent/in-future': 'Nobody can have said this in the future.',
  },
}
