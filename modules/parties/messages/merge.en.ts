const kinds = { person: 'person', household: 'household', organisation: 'organisation', branch: 'branch', department: 'department' }
const kind = (k: unknown): string => kinds[k as keyof typeof kinds] ?? String(k)

const merge = {
  rows: { field: 'Field', name: 'Name', contact: 'Contact', document: 'Identity document', key: 'Key in another system', role: 'Role', preference: 'Preference', tag: 'Tag', connection: 'Connection' },
  changes: { added: 'added since', edited: 'edited since', removed: 'removed since' },
  sides: { survivor: 'stays here', merged: 'goes with the other record', both: 'on both' },
  refusals: {
    'merge-itself': 'A record cannot be merged into itself.',
    'merge-kinds': (p: { survivor?: unknown; merged?: unknown }) => `A ${kind(p.merged)} cannot be merged into a ${kind(p.survivor)}.`,
    'merge-parent': 'One of the two belongs to the other. Take that apart first.',
    'merge-erased': 'One of the two has been erased; the merge cannot be taken back.',
    'merge-choice': (p: { field?: unknown }) => `Neither record has a field “${String(p.field)}”.`,
    'merge-not-found': 'There is no such merge, or it has been taken back.',
    'unmerge-field': (p: { field?: unknown }) => `“${String(p.field)}” did not come from the other record or was not edited since; there is nothing to decide.`,
    'unmerge-row': 'Only what was added since the merge can go with the other record.',
  },
}

export default merge
