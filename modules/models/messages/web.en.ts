export default {
  title: 'Models', note: 'What is computed every night, by which model, and how far it may be believed.',
  empty: 'No model has been trained yet', emptyText: 'The nightly run trains them once there is enough data. You can start it now.',
  none: (kind: string) => `${kind}: no model yet`, noneText: 'The next run trains one where the data allow.',
  run: {
    retrain: 'Train anew', retrainOf: (kind: string) => `Train anew: ${kind}`, retraining: 'Training asked for; the run above tells how far it is', title: 'Nightly run', now: 'Run now', all: 'All steps', which: 'What to run', asked: 'The run has been asked for', history: 'Runs', none: 'Nothing has run yet', last: (when: string) => `last run ${when}`, going: 'Running', stop: 'Stop', resume: 'Go on', stopping: 'Stopping',
    step: 'Step', state: 'State', seconds: 'Time', memory: 'Peak memory', by: 'Asked by', night: 'nightly', started: 'Started', of: (n: string) => `${n} s`, mega: (n: string) => `${n} MB`, fault: (kind: string) => `Error (${kind}); its words are in the log`, only: (step: string) => `only ${step}`,
    states: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', stopped: 'Stopped' },
  },
  version: {
    number: 'Version', method: 'Method', state: 'State', data: 'Data', trained: 'Trained', states: { candidate: 'Candidate', champion: 'In use', retired: 'Retired' }, name: (n: number) => `Version ${n}`, open: (n: number) => `Open version ${n}`,
    better: 'better', worse: 'worse', yes: 'yes', no: 'no', card: 'In plain words', metrics: 'On data that it had not seen', inUse: 'In use', difference: 'Difference', params: 'Settings', drift: 'Drift', noDrift: 'Nothing watched yet; the nightly run does.',
    approve: 'Use this version', approveAsk: (n: number) => `From the next run on, scores come from version ${n}. The version now in use retires.`, approved: 'In use from the next run on', retire: 'Retire', retireAsk: (n: number) => `Version ${n} retires. While no version is in use, nothing is scored until the next one is trained.`, retired: 'Retired',
    approvedBy: (who: string, when: string) => `put in use by ${who}, ${when}`, byRule: 'put in use by the stated rule', from: (from: string, to: string) => `${from} to ${to}`, until: (to: string) => `up to ${to}`,
  },
  drift: { title: 'How far its world has moved', note: (n: string) => `${n} days`, definition: 'The population stability index compares how values are spread today with how they were when the model was trained. Below 0.1 nothing has moved; above 0.25 the model sees another world and should be trained anew.', what: 'What', value: 'Index', n: 'Rows', at: 'Day', still: 'unmoved', moving: 'moving', moved: 'moved', came: 'What was foretold and what came', cameDefinition: 'Of those who were customers a horizon ago: the mean chance foretold then, and the share that left.', foretold: 'Foretold', happened: 'Came' },
}
