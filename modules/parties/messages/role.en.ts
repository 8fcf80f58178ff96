const role = {
  refusals: {
    'role-not-found': 'This role is no longer there.',
    'role-held': 'The party already has this role in that time.',
    'role-ended': 'This role has already ended.',
  },
}

export default role
