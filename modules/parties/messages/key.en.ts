import type { RefusalParams } from '#kernel/refusal.ts'

const key = {
  refusals: {
    'key-taken': ({ source, key }: RefusalParams) => `The key ${key} of ${source} already names a party.`,
    'key-not-found': 'The party does not have this key.',
  },
}

export default key
