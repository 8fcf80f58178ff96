import { refusals } from '#kernel/refusal.ts'

export const adviserRefusals = refusals('advisers', {
  'not-found': 404, 'no-adviser': 422, 'leave-reversed': 422, 'kinship-known': 409, 'no-parties': 422, 'too-many': 422, 'no-advisers': 422, 'run-state': 409, excluded: 409, 'not-undoable': 409,
})
