export default {
  refusals: {
    'no-value': 'There is no such party, you may not see it, or values have not been worked out yet',
    'not-referred': 'There is no such referral, or you may not change it',
    'rate-not-found': 'There is no such rate',
    'cost-not-found': 'There is no such cost',
    'tag-not-found': 'There is no such tag',
    'channel-unknown': 'There is no such channel',
    'kind-unknown': 'There is no such kind of touchpoint',
    'role-unknown': 'There is no such role',
  },
}
