import type { RefusalParams } from '#kernel/refusal.ts'

const tag = {
  refusals: {
    'tag-not-found': 'This tag is no longer there.',
    'tag-name-taken': ({ name }: RefusalParams) => `There is already a tag “${name}”.`,
    'tagging-too-many': ({ most }: RefusalParams) => `More than ${most} parties at once are too many. Narrow the list.`,
    'tagging-empty': 'Choose a tag to put on or take off.',
    'tagging-not-found': 'This can no longer be undone.',
    'tagging-undone': 'This was already undone.',
  },
}

export default tag
