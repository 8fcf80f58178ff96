import type { RefusalParams } from '#kernel/refusal.ts'

export default {
  finding: 'Finding', findings: 'Findings',
  layers: { theory: 'Theory', system: 'Information system', analysis: 'Data analysis', knowledge: 'Knowledge', strategy: 'Strategy' },
  states: { holds: 'Holds', 'no-longer': 'No longer true', unchecked: 'Not checked' },
  refusals: {
    'findings/not-found': 'This finding is not here, or you may not see it.',
    'findings/not-countable': 'This figure cannot be counted again by itself.',
    'findings/owner-unknown': 'Whoever answered for this is not here any more.',
    'findings/party-not-found': ({ id }: RefusalParams) => `Party ${String(id)} is not here, or you may not see it.`,
  },
}
