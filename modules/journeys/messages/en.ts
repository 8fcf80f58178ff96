interface P { word?: unknown }

export default {
  journey: 'Touchpoint map',
  refusals: {
    'journeys/not-found': 'This journey is not here.',
    'journeys/word-twice': (p: P) => `“${String(p.word)}” stands in two stages.`,
    'journeys/unknown-word': (p: P) => `“${String(p.word)}” is not known.`,
    'journeys/built-in': 'A built-in journey can be changed, not deleted.',
    'journeys/incentive-not-found': 'This rule is not here.',
    'journeys/dates': 'The last day is before the first.',
    'journeys/same-channel': 'Choose two different channels.',
    'journeys/member-unknown': 'This colleague is not here.',
  },
}
