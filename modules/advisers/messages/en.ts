interface P { most?: unknown }

export default {
  refusals: {
    'advisers/not-found': 'This is not here, or you may not see it.',
    'advisers/no-adviser': 'This member is not active.',
    'advisers/leave-reversed': 'The last day of leave is before the first.',
    'advisers/kinship-known': 'There is a rule for this party already.',
    'advisers/no-parties': 'There is no party here that you may give to somebody else.',
    'advisers/too-many': (p: P) => `At most ${String(p.most)} parties can be matched at once: choose a narrower group.`,
    'advisers/no-advisers': 'Nobody takes part in matching yet. Fill in the profiles of advisers first.',
    'advisers/run-state': 'This can no longer be done: the proposal has moved on.',
    'advisers/excluded': 'This adviser must not look after this party.',
    'advisers/not-undoable': 'It can only be undone by whoever accepted it, within 30 days.',
  },
}
