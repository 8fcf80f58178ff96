import type { RefusalParams } from '#kernel/refusal.ts'

const field = {
  refusals: {
    'field-not-found': 'This field is no longer there.',
    'field-unknown': ({ field }: RefusalParams) => `There is no field “${field}” here.`,
    'field-not-for-kind': 'This field is not for this kind of party.',
    'field-required': 'This field must be filled in.',
    'field-value': 'This value does not fit the field.',
    'field-taken': 'Another party already has this value. It must be unique.',
    'field-key-taken': ({ key }: RefusalParams) => `The key “${key}” is already in use, perhaps by a field that was put away.`,
    'field-choices-missing': 'Give at least one choice.',
    'field-choice-in-use': ({ choice }: RefusalParams) => `Some parties have the choice “${choice}”. Change them first.`,
    'field-not-unique-kind': 'Only text and numbers can be unique.',
    'field-not-sortable-kind': 'Lists cannot be sorted by this kind of field.',
  },
  kinds: { text: 'Text', number: 'Number', money: 'Money', date: 'Date', choice: 'One choice', choices: 'Several choices', party: 'Party', boolean: 'Yes or no' },
  states: { building: 'Being made ready', ready: 'Ready', failed: 'Values clash' },
}

export default field
