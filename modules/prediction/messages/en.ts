export default {
  refusals: {
    'party-not-found': 'There is no such party, or you may not see it',
    'exit-not-found': 'There is no such entry',
    'exit-future': 'The day lies ahead',
    'group-unknown': 'Customers cannot be grouped by this',
    'product-not-found': 'There is no such product, or you may not see it',
    'question-not-found': 'There is no such question of yours',
    'too-few': 'At least twenty are needed on either side',
    'window-open': 'The window is not over yet',
    'window-order': 'The window ends before it begins',
  },
}
