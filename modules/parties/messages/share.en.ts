const share = {
  refusals: {
    'share-member': 'Choose another active colleague.',
    'share-past': 'Choose a day that is still to come.',
    'share-not-found': 'It is not shared with this colleague.',
  },
}

export default share
