import words from './en.ts'

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export default {
  ...words,
  states: { draft: 'Draft', active: 'Active', paused: 'Paused', draining: 'Running out', retired: 'Retired' },
  groups: { retention: 'Keep', stage: 'By stage', recovery: 'Win back', referral: 'Referral', process: 'Standard processes' },
  list: {
    title: 'Playbooks', mine: 'Ours', library: 'Library', empty: 'No playbooks yet', emptyText: 'Take one from the library: each says when to use it and is measured against those it leaves out.', toLibrary: 'Open the library', name: 'Name', state: 'State', on: 'On the way', done: 'Ended', goal: 'Reached the goal', held: 'Left out to compare', parked: 'Stuck', owner: 'Owner',
    take: 'Take over', taken: 'Taken over', made: 'A draft was made: look through it, then activate it', when: 'When', aim: 'Aim',
  },
  detail: {
    back: 'Playbooks', starts: 'Starts', forWhom: 'For whom', steps: 'Steps', runs: 'On the way', again: 'Again', leave: 'Leaves when', reached: 'Goal', heldShare: (share: string) => `${share} are left out, to compare`, none: 'Nobody has started yet', activate: 'Activate', pause: 'Pause', drain: 'Nobody new', retire: 'Retire', changed: 'Changed', everyone: 'Everyone', never: 'Once', afterDays: (n: number) => `After ${plural(n, 'day', 'days')}`,
    stop: 'Take out', stopped: 'Taken out', retry: 'Try again', retried: 'Is being tried again', due: (when: string) => `next ${when}`, waitsFor: 'waits for an answer', version: (n: number) => `Version ${n}`,
  },
  triggers: {
    event: (name: string) => `When ${name}`, segment: (passage: string): string => (passage === 'entered' ? 'When somebody enters a segment' : 'When somebody leaves a segment'), birthday: (days: number, lunar: boolean) => `${days ? `${plural(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} the` : 'On the'} ${lunar ? 'lunar ' : ''}birthday`,
    festival: (name: string, days: number) => `${days ? `${plural(Math.abs(days), 'day', 'days')} ${days < 0 ? 'before' : 'after'} ` : ''}${name}`, daily: 'Looked at every day', hand: 'Started by hand',
  },
  festivals: { 'spring-festival': 'Spring Festival', lantern: 'the Lantern Festival', 'dragon-boat': 'the Dragon Boat Festival', 'mid-autumn': 'the Mid-Autumn Festival', 'double-ninth': 'the Double Ninth', 'new-year': 'New Year', 'national-day': 'National Day', 'double-eleven': 'Double Eleven' },
  events: { 'orders.order-placed': 'an order is placed', 'orders.order-returned': 'something is returned', 'orders.order-cancelled': 'an order is cancelled', 'orders.payment-recorded': 'a payment comes in', 'touchpoints.touchpoint-logged': 'there is a contact', 'parties.party-created': 'a record is made', 'consent.consent-recorded': 'consent is given or taken back' } as Record<string, string>,
  steps: {
    message: (subject: string) => `E-mail “${subject}”`, task: (what: string, days: number) => `Task for the keeper: ${what} (${days ? `within ${plural(days, 'day', 'days')}` : 'today'})`, tag: (put: boolean): string => (put ? 'Put a tag' : 'Take a tag off'), wait: (days: number, hours: number) => `Wait ${[days && plural(days, 'day', 'days'), hours && plural(hours, 'hour', 'hours')].filter(Boolean).join(' ') || 'no time'}`,
    await: (event: string, days: number) => `Wait up to ${plural(days, 'day', 'days')} until ${event}`, branch: (words: string) => `If ${words}`, split: (shares: string) => `By chance: ${shares}`, decide: (what: string, days: number) => `Ask the keeper: ${what} (${plural(days, 'day', 'days')})`, tell: (what: string) => `Tell others: ${what}`,
  },
  ways: { goes: (step: string) => `then ${step}`, came: (step: string) => `if so: ${step}`, notCame: (step: string) => `if not: ${step}`, answer: (answer: string, step: string) => `“${answer}”: ${step}`, end: 'the end', step: (n: number) => `step ${n}` },
  outcomes: { through: 'Went through', goal: 'Reached the goal', left: 'Left', stopped: 'Taken out' },
  runStates: { active: 'On the way', parked: 'Stuck', ended: 'Ended', held: 'Left out' },
  panel: { title: 'Playbooks' },
}
