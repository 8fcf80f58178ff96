export default {
  refusals: {
    'party-not-found': 'There is no such party, or you may not see it',
    'exit-not-found': 'There is no such entry',
    'exit-future': 'The day lies ahead',
    'group-unknown': 'Customers cannot be grouped by this',
  },
}
