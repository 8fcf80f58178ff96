import editor from './editor.en.ts'
import words from './en.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export default {
  ...words, editor,
  states: { draft: 'Draft', active: 'Active', paused: 'Paused', draining: 'Running out', retired: 'Retired' },
  groups: { retention: 'Keep', stage: 'By stage', level: 'By level', recovery: 'Win back', referral: 'Referral', process: 'Standard processes' },
  list: {
    title: 'Playbooks', mine: 'Ours', library: 'Library', empty: 'No playbooks yet', emptyText: 'Take one from the library: each says when to use it and is measured against those it leaves out.', toLibrary: 'Open the library', name: 'Name', state: 'State', on: 'On the way', done: 'Ended', goal: 'Reached the goal', held: 'Left out to compare', parked: 'Stuck', owner: 'Owner',
    take: 'Take over', taken: 'Taken over', made: 'A draft was made: look through it, then activate it', when: 'When', aim: 'Aim',
  },
  detail: {
    back: 'Playbooks', starts: 'Starts', forWhom: 'For whom', steps: 'Steps', runs: 'On the way', again: 'Again', leave: 'Leaves when', reached: 'Goal', heldShare: (share: string) => `${share} are left out, to compare`, none: 'Nobody has started yet', activate: 'Activate', pause: 'Pause', drain: 'Nobody new', retire: 'Retire', changed: 'Changed', everyone: 'Everyone', never: 'Once', afterDays: (n: number) => `After ${plural(n, 'day', 'days')}`,
    stop: 'Take out', stopped: 'Taken out', retry: 'Try again', retried: 'Is being tried again', due: (when: string) => `next ${when}`, waitsFor: 'waits for an answer', version: (n: number) => `Version ${n}`,
  },
  triggers: {
    event: (name: string) => `When ${name}`, segment: (name: string, passage: string): string => (passage === 'entered' ? `When somebody enters “${name}”` : `When somebody leaves “${name}”`), standing: (what: string, from: string, to: string) => `When ${what} moves${from && ` from ${from}`}${to && ` to ${to}`}`, silence: (days: number) => `After ${plural(days, 'day', 'days')} of silence`, contract: (days: number) => (days ? `${plural(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} the contract ends` : 'On the day the contract ends'), call: (key: string) => `When another system says “${key}”`, birthday: (days: number, lunar: boolean) => `${days ? `${plural(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} the` : 'On the'} ${lunar ? 'lunar ' : ''}birthday`,
    festival: (name: string, days: number) => `${days ? `${plural(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} ` : ''}${name}`, daily: 'Looked at every day', hand: 'Started by hand',
  },
  festivals: { 'spring-festival': 'Spring Festival', lantern: 'the Lantern Festival', 'dragon-boat': 'the Dragon Boat Festival', 'mid-autumn': 'the Mid-Autumn Festival', 'double-ninth': 'the Double Ninth', 'new-year': 'New Year', 'national-day': 'National Day', 'double-eleven': 'Double Eleven' },
  events: { 'offers.friend-came': 'a friend comes by an invitation', 'offers.friend-bought': 'an invited friend buys', 'orders.order-placed': 'an order is placed', 'orders.order-returned': 'something is returned', 'orders.order-cancelled': 'an order is cancelled', 'orders.payment-recorded': 'a payment comes in', 'touchpoints.touchpoint-logged': 'there is a contact', 'parties.party-created': 'a record is made', 'consent.consent-recorded': 'consent is given or taken back', 'dialogue.need-recorded': 'a need is noted or confirmed', 'dialogue.question-answered': 'a question is answered', 'dialogue.promise-made': 'something is promised', 'dialogue.promise-due': 'a promise is due' } as Record<string, string>,
  steps: {
    cause: (who: string, what: string, days: number) => `Ask ${who}: ${what} (${plural(days, 'day', 'days')})`, quiet: (because: string) => `Let go: no more marketing (${because})`, offer: (name: string) => `Give “${name}”`, message: (channel: string, subject: string) => `${channel} “${subject}”`, task: (who: string, what: string, days: number) => `Task for ${who}: ${what} (${days ? `within ${plural(days, 'day', 'days')}` : 'today'})`, field: (field: string, value: string) => `Set ${field} to ${value}`, empty: 'nothing', tag: (put: boolean, name: string) => (put ? `Put the tag “${name}” on` : `Take the tag “${name}” off`), hour: (at: string) => `Wait until ${at} where they are`, until: (words: string, days: number) => `Wait up to ${plural(days, 'day', 'days')} until ${words}`, gate: (field: string, value: string) => `If ${field} is at least ${value}`, call: (name: string, days: number) => `Start “${name}”${days ? `, and wait for its end (${plural(days, 'day', 'days')} at most)` : ''}`, wait: (days: number, hours: number) => `Wait ${[days && plural(days, 'day', 'days'), hours && plural(hours, 'hour', 'hours')].filter(Boolean).join(' ') || 'no time'}`,
    await: (event: string, days: number) => `Wait up to ${plural(days, 'day', 'days')} until ${event}`, branch: (words: string) => `If ${words}`, split: (shares: string) => `By chance: ${shares}`, decide: (who: string, what: string, days: number) => `Ask ${who}: ${what} (${plural(days, 'day', 'days')})`, keeper: 'the keeper', owner: 'the playbook’s owner', tell: (what: string) => `Tell others: ${what}`,
  },
  ways: { told: 'somebody told', untold: 'nobody told', gave: 'given', noGift: 'none left', goes: (step: string) => `then ${step}`, came: (step: string) => `if so: ${step}`, notCame: (step: string) => `if not: ${step}`, answer: (answer: string, step: string) => `“${answer}”: ${step}`, end: 'the end', step: (n: number) => `step ${n}`, yes: 'yes', no: 'no', happened: 'it came', not: 'it did not come', nobody: 'nobody decides' },
  outcomes: { through: 'Went through', goal: 'Reached the goal', left: 'Left', stopped: 'Taken out', merged: 'Merged' },
  runStates: { active: 'On the way', parked: 'Stuck', ended: 'Ended', held: 'Left out' },
  panel: { title: 'Playbooks' },
}
