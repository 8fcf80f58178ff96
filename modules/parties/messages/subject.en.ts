const subject = {
  refusals: {
    'name-differs': 'This is not the name of the party.',
    'erasure-asked': 'This party is already to be erased.',
    'erasure-none': 'There is no erasure to withdraw, or it is too late.',
  },
}

export default subject
