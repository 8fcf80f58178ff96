import type { RefusalParams } from '#kernel/refusal.ts'

const party = {
  refusals: {
    'not-found': 'This party is not here, or you may not see it.',
    'merged': 'This record was merged into another one.',
    'parent-kind': 'Branches and departments stand under an organisation or a branch; nothing else stands under anything.',
    'unit-unknown': 'Say which unit this party belongs to.',
    'unknown-sort': ({ sort }: RefusalParams) => `Lists cannot be sorted by “${sort}”.`,
    'dates-reversed': 'The end is before the beginning.',
  },
}

export default party
