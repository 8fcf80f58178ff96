import { refusals } from '#kernel/refusal.ts'

/** Why a question gets no answer; each in words that a reader understands. */
export const warehouseRefusals = refusals('warehouse', { unavailable: 503, building: 503, behind: 503, 'too-heavy': 422, 'no-mart': 404, 'outside-mart': 422 })
