export default {
  refusals: {
    'not-found': 'There is no such model',
    'run-not-found': 'There is no such run',
    'is-champion': 'This version is in use already',
    'is-retired': 'This version has retired already',
    'run-ended': 'This run has ended',
    'run-not-stopped': 'Only a run that stopped or failed can go on, and only while no other is under way',
    'step-unknown': 'There is no such step',
  },
}
