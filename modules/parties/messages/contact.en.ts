const contact = {
  refusals: {
    'contact-not-found': 'This contact is no longer there.',
    'contact-known': 'The party already has this contact.',
    'contact-value': 'This does not look right for its kind.',
  },
}

export default contact
