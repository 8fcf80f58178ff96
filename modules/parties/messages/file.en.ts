import type { RefusalParams } from '#kernel/refusal.ts'

const file = {
  refusals: {
    'file-not-found': 'This file is no longer there.',
    'file-missing': 'Choose a file.',
    'file-infected': ({ found }: RefusalParams) => `The virus scanner found ${found}. The file was not kept.`,
  },
}

export default file
