import type { RefusalParams } from '#kernel/refusal.ts'

const name = {
  refusals: {
    'name-not-found': 'This name is no longer there.',
    'name-known': ({ value }: RefusalParams) => `The party already has the name “${value}”.`,
  },
}

export default name
