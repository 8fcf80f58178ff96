const bulk = {
  refusals: {
    'assignment-not-found': 'This can no longer be undone.',
    'assignment-undone': 'This was already undone.',
  },
}

export default bulk
