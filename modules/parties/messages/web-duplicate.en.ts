import duplicate from './duplicate.en.ts'
import merge from './merge.en.ts'

export default {
  reasons: duplicate.reasons, doubts: duplicate.doubts, rows: merge.rows, changes: merge.changes, sides: merge.sides,
  list: {
    title: 'Duplicates', note: 'Pairs that may be one, the likeliest first', open: 'To check', dismissed: 'Not the same', views: 'Views', reason: 'Any reason', merge: 'Merge…', apart: 'Not the same', apartDone: 'They stay two records', again: 'Propose again', againDone: 'Proposed again',
    none: 'No duplicates', noneText: 'New and changed records are compared every few minutes; pairs that may be one stand here.', noneDismissed: 'No pair was called different', more: 'More', against: 'Against it', likely: (score: string) => `${score}% alike`, noMerge: 'Your role may not merge these two.',
    field: 'Field', phone: 'Phone', email: 'E-mail', birthday: 'Birthday', owner: 'Owner', created: 'Created', 
  },
  merge: {
    title: 'Merge', pick: 'Which record is the same?', pickText: 'Choose the other record; then decide whose values are shown.', other: 'Other record', keep: 'Keep this one', keeps: 'stays', becomes: 'becomes part of it', page: 'Open',
    differ: 'They differ', differText: 'Choose what is shown from now on. The other value is kept with its record.', agree: 'The two records agree in every field.', filled: 'Filled from the other record', joins: 'Everything else comes together', field: 'Field',
    counts: { names: 'Other names', contacts: 'Contacts', keys: 'Keys', roles: 'Roles', tags: 'Tags' }, history: 'Timeline, orders, consent and preferences of both show on one page.',
    safe: 'Nothing is lost, and the merge can be undone at any time.', already: 'These are one record already', act: 'Merge', done: (who: string) => `Merged into ${who}`, kinds: 'Records of different kinds cannot be merged.',
  },
  past: {
    title: 'Merged records', into: (who: string) => `${who} was merged here`, undo: 'Undo the merge', undone: (when: string) => `undone ${when}`, unnamed: 'A record', chosen: (list: string) => `Its values were chosen for: ${list}`,
    undoTitle: (who: string) => `Undo the merge of ${who}`, undoText: 'Both records become as they were before the merge. What changed since stays on the side where it was made, unless you decide otherwise.', nothing: 'Nothing changed since the merge.', since: 'Changed since', act: 'Undo', done: 'Both records are back', where: 'Where it belongs',
  },
}
