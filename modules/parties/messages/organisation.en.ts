const organisation = {
  refusals: {
    'parent-circle': 'This would put a branch under itself.',
  },
}

export default organisation
