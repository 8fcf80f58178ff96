interface P { word?: unknown; of?: unknown; kind?: unknown }

const of: Record<string, string> = { kind: 'kind', channel: 'channel', stage: 'stage' }

export default {
  touchpoint: 'Touchpoint', timeline: 'Timeline', notices: 'Notices',
  themes: { communication: 'Communication', order: 'Orders', service: 'Service', satisfaction: 'Satisfaction', activity: 'Activities', relationship: 'Relationship' },
  directions: { in: 'Incoming', out: 'Outgoing', none: 'No direction' },
  roles: { subject: 'About', present: 'Present', buyer: 'Buyer', payer: 'Payer', recipient: 'Recipient' } as Record<string, string>,
  /** What a notice says, by its reason. */
  reasons: { conversation: () => 'Someone wrote to you', 'conversation-given': (who: string) => `${who} gave you a conversation`, 'conversation-back': () => 'A conversation that you put off is back', mention: (who: string) => `${who} mentioned you`, assigned: (who: string) => `${who} handed you a task`, 'privacy-request': () => 'Someone asks for their data', 'campaign-asked': (who: string) => `${who} asks you to approve a campaign`, 'campaign-approved': (who: string) => `${who} approved your campaign`, 'campaign-declined': (who: string) => `${who} sent your campaign back`, 'finding-turned': () => 'A finding of yours is no longer true', 'finding-again': () => 'A finding of yours holds again', 'finding-given': (who: string) => `${who} handed you findings` } as Record<string, (who: string) => string>,
  corrected: 'Corrected', retracted: 'Retracted', redacted: 'Erased on request',
  refusals: {
    'touchpoints/unknown-party': (p: { party?: unknown }) => `Nobody, or more than one, is known as ${String(p.party)}.`,
    'touchpoints/known': (p: { key?: unknown }) => `${String(p.key)} is in already.`,
    'touchpoints/not-found': 'This is not here, or you may not see it.',
    'touchpoints/already-corrected': 'Someone has corrected this already. Reload to see the correction.',
    'touchpoints/unknown-word': (p: P) => `There is no ${of[String(p.of)] ?? 'word'} “${String(p.word)}”.`,
    'touchpoints/in-future': 'This lies in the future. Log it when it has happened, or make it a task.',
    'touchpoints/member-unknown': 'One of the colleagues mentioned is not here any more.',
    'touchpoints/not-by-hand': (p: P) => `“${String(p.kind)}” is logged by the system, not by hand.`,
    'touchpoints/notice-not-found': 'This notice is not here.',
  },
}
