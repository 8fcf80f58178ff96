interface P { faults?: unknown; answer?: unknown; answers?: unknown; from?: unknown; to?: unknown }

const faults = { 'step-twice': 'two steps have this name', 'step-unknown': 'leads to a step that is not there', 'step-unreached': 'no step leads here', 'loop-without-wait': 'goes round in a circle without waiting', shares: 'the shares do not add up to 100 %', 'never-ends': 'never ends' } as Record<string, string>

export default {
  playbook: 'Playbook',
  faults,
  refusals: {
    'playbooks/not-found': 'This playbook is not here, or you may not see it.',
    'playbooks/faulty': (p: P) => `This playbook could not run: ${String(p.faults).split(',').map((f) => `“${f.split(':')[1]}” ${faults[f.split(':')[0]!] ?? f}`).join('; ')}.`,
    'playbooks/not-active': 'Only an active playbook takes parties in.',
    'playbooks/run-not-found': 'This way through a playbook is not here, or you may not see it.',
    'playbooks/not-asked': 'Nothing is asked here any more.',
    'playbooks/unknown-answer': (p: P) => `“${String(p.answer)}” is none of the answers: ${String(p.answers)}.`,
    'playbooks/not-parked': 'This is not parked any more.',
    'playbooks/state-change': 'A playbook in this state cannot be changed so.',
  },
}
