export default {
  refusals: {
    'no-standing': 'There is no such party, or you may not see it',
    'override-past': 'The end must be today or later',
    'override-code': 'There is no such stage, tier or class',
    'not-overridden': 'This is not overridden',
  },
}
