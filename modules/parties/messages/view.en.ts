import type { RefusalParams } from '#kernel/refusal.ts'

const view = {
  refusals: {
    'view-not-found': 'This view is no longer there, or it is not yours.',
    'view-column': ({ column }: RefusalParams) => `There is no column “${column}”.`,
    'view-list': ({ list }: RefusalParams) => `“${list}” keeps no views.`,
  },
}

export default view
