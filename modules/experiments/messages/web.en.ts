import words from './en.ts'

export default {
  ...words,
  title: 'Holdout', back: 'Settings', note: 'A share of all parties that marketing never contacts, chosen by lot: what all marketing together brings is told by comparing with them.', share: 'Share left out', shareNote: '5 % is usual. Service messages reach everyone.', months: 'Chosen anew after (months)', never: 'Never by itself', save: 'Save', saved: 'Saved', redraw: 'Choose others now', redrawTitle: 'Choose others now?', redrawText: 'Those left out so far may be contacted from now on, others no more. Comparisons over the change are lost.',
  now: (held: string, all: string) => `${held} of ${all} parties are left out now`, next: (day: string) => `chosen anew on ${day}`, history: 'How it was drawn', when: 'When', by: 'By', what: 'What', drawn: 'Others chosen', changed: 'Share or schedule changed', system: 'By schedule', none: 'Nobody is left out yet.',
}
