const preference = {
  refusals: {
    'preference-not-found': 'This preference is no longer there.',
    'member-unknown': 'This colleague is not known here.',
  },
}

export default preference
