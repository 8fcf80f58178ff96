export default {
  refusals: {
    'no-standing': 'There is no such party, or you may not see it',
    'override-past': 'The end must be today or later',
    'override-code': 'There is no such stage, tier or class',
    'not-overridden': 'This is not overridden',
    'policy-member': 'This member is not active',
    'policy-channel': 'There is no such channel',
    'no-strategy': 'There is no such strategy',
    'plan-owner': 'This member is not active',
    'hold-reason': 'Holding orders needs a lawful reason',
    'credit-closed': 'You may not see or change what belongs to credit',
    'no-cycle': 'There is no such turn of value management',
    'cycle-owner': 'This member is not active',
    'cycle-ended': 'This turn has ended',
  },
}
