import { refusals } from '#kernel/refusal.ts'

export const dialogueRefusals = refusals('dialogue', {
  'not-found': 404, 'no-party': 422, 'no-segment': 422, 'not-proposed': 409, proposed: 409, 'no-reference': 422, 'asked-before': 409, 'known-already': 409, 'question-retired': 409, 'not-asked': 409, 'answer-needed': 422, 'answer-unfit': 422, 'not-open': 409, 'not-closed': 409, 'nothing-offered': 422, 'field-unknown': 422, 'channel-unknown': 422, 'day-past': 422,
})
