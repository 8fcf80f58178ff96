import type { RefusalParams } from '#kernel/refusal.ts'

export default {
  segment: 'Segment', segments: 'Segments', segmentSnapshot: 'Frozen segment',
  refusals: {
    'segments/not-found': 'This segment is not here, or you may not see it.',
    'segments/archived': ({ name }: RefusalParams) => `“${String(name)}” is put away. Take it back into use first.`,
    'segments/cycle': ({ name }: RefusalParams) => `The definition would name the segment itself, by way of “${String(name)}”. Take that condition out.`,
    'segments/in-use': ({ name }: RefusalParams) => `“${String(name)}” names this segment in its definition. Change that first.`,
    'segments/name-unknown': ({ kind, name }: RefusalParams) => `Nothing here is called “${String(name)}” (${String(kind)}). Make it first, or change the file.`,
    'segments/snapshot-not-found': 'This frozen list is not here.',
    'segments/party-not-found': 'This party is not here, or you may not see it.',
  },
}
