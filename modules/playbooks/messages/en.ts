interface Would { started: number; held: number; from: string; to: string; messages: number; tasks: number }
interface P { offers?: unknown; step?: unknown; most?: unknown; found?: unknown; faults?: unknown; answer?: unknown; answers?: unknown; from?: unknown; to?: unknown }

const faults = { 'step-twice': 'two steps have this name', 'step-unknown': 'leads to a step that is not there', 'step-unreached': 'no step leads here', 'loop-without-wait': 'goes round in a circle without waiting', shares: 'the shares do not add up to 100 %', 'never-ends': 'never ends', 'dead-end': 'leads to nothing', 'subject-missing': 'has no subject', 'words-missing': 'has no words', incomplete: 'is not filled in', 'consent-missing': 'has a purpose that consent does not know', 'owner-unreachable': 'goes to somebody who is not here any more', 'tag-missing': 'names a tag that is not there', 'field-missing': 'sets a field that is not there', 'condition-faulty': 'has a condition that cannot be asked', 'playbook-missing': 'calls a playbook that is not there', 'calls-itself': 'calls its own playbook', 'segment-missing': 'starts by a segment that is not there', 'place-unknown': 'names a place that nobody fills', 'channel-not-ready': 'uses a channel that is not in use', 'template-missing': 'uses a template that is not there', 'offer-missing': 'gives an offer that is not there', 'offer-inactive': 'the offer is not active' } as Record<string, string>

/** A fault as a refusal brings it, `tag-missing:step:17`, in words. */
function say(fault: string): string {
  const [name = '', step = '', what = ''] = fault.split(':')
  return `${step ? `step “${step}” ` : 'it '}${faults[name] ?? name}${what ? ` (${what})` : ''}`
}

export default {
  playbook: 'Playbook',
  faults,
  command: {
    noMoment: (value: string) => `“${value}” is no moment; write it as 2027-01-31T09:00:00Z`, noDays: (value: string) => `“${value}” is no number of days from 1 to 3660`, noParty: (value: string) => `“${value}” is no party's number`,
    whichPlaybook: 'which playbook shall they start on? Write its number or name before --parties', whichParties: (named: string) => `who shall start on “${named}”? Add --parties 17,18; without a playbook, whoever is due is carried on`,
    ran: (started: number, held: number, steps: number) => `${started} started, ${held} left out to compare, ${steps} steps carried out`,
    would: (name: string, r: Would) => `${name}: would have started ${r.started} times from ${r.from} to ${r.to} (${r.held} left out to compare), ${r.messages} messages, ${r.tasks} tasks`,
    step: (step: string, came: number, here: number, exits: readonly number[]) => `  ${step.padEnd(20)} ${came} came, ${here} still there, ways ${exits.join(' / ')}`,
    notes: { 'by-hand': 'Started by hand or by another system: the past cannot tell.', daily: 'As if it were activated today.', 'as-of-today': 'Conditions are asked as things stand today.', undecided: 'As if nobody answered.' },
  },
  refusals: {
    'playbooks/not-found': 'This playbook is not here, or you may not see it.',
    'playbooks/faulty': (p: P) => `This playbook could not run: ${String(p.faults).split(',').map(say).join('; ')}.`,
    'playbooks/rehearsal-not-found': 'There is no such rehearsal any more. Ask again.',
    'playbooks/not-active': 'Only an active playbook takes parties in.',
    'playbooks/run-not-found': 'This way through a playbook is not here, or you may not see it.',
    'playbooks/not-asked': 'Nothing is asked here any more.',
    'playbooks/unknown-answer': (p: P) => `“${String(p.answer)}” is none of the answers: ${String(p.answers)}.`,
    'playbooks/not-parked': 'This is not parked any more.',
    'playbooks/no-version': (p: P) => `The latest version has no step “${String(p.step)}”.`,
    'playbooks/too-many': (p: P) => `At most ${String(p.most)} at once by hand; these are ${String(p.found)}. Let a segment start them.`,
    'playbooks/offers-needed': (p: P) => `This play gives ${String(p.offers)} offers: choose them first.`,
    'playbooks/state-change': 'A playbook in this state cannot be changed so.',
  },
}
