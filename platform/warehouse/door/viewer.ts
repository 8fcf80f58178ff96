import { type Actor, fieldLevel, reach } from '#platform/access/actor.ts'

/** Who asks, as the scopes of tables see them. Pieces of SQL are made of ids only. */
export interface Viewer {
  everywhere(sentence: string): boolean
  may(sentence: string): boolean
  /** Rows that belong to a unit and an owner, as far as a sentence such as `party.read` reaches. */
  belongs(sentence: string, columns: { unit: string; owner: string }): string
  me: string
  /** Records that are open to the viewer one by one, under the name of their kind. */
  shared(column: string): string
  sees(field: string): boolean
  /** The copy that is asked. */
  database: string
  /** The full name of another table of the same copy, for a scope that looks there. */
  table(name: string): string
}

const ids = (list: readonly string[]): string => list.map((id) => { if (!/^\d+$/.test(id)) throw new Error('not an id'); return id }).join(', ')

const sentenceOf = (sentence: string): [action: string, object: string] => [sentence.slice(sentence.indexOf('.') + 1), sentence.slice(0, sentence.indexOf('.'))]

/** The viewer for an actor: `open` are the ids of records shared with them, `database` the copy that is asked. */
export function viewerOf(actor: Actor, open: readonly string[], database: string): Viewer {
  const me = actor.memberId ?? '0'
  const far = (sentence: string) => reach(actor, ...sentenceOf(sentence))
  return {
    me: ids([me]),
    everywhere: (sentence) => far(sentence) === 'all',
    may: (sentence) => far(sentence) !== null,
    belongs(sentence, { unit, owner }) {
      const to = far(sentence)
      if (to === null) return 'false'
      if (to === 'all') return 'true'
      const mine = `${owner} = ${ids([me])}`
      return to === 'own' || !to.length ? mine : `(${unit} in (${ids(to)}) or ${mine})`
    },
    shared: (column) => (open.length ? `${column} in (${ids(open)})` : 'false'),
    sees: (field) => !['hidden', 'masked'].includes(fieldLevel(actor, field)),
    database,
    table: (name) => `${database}.${name}`,
  }
}

/** Conditions joined, with what is plainly true or false left out. */
export const anyOf = (...conditions: string[]): string => (conditions.includes('true') ? 'true' : joined(conditions.filter((c) => c !== 'false'), ' or ') || 'false')
export const allOf = (...conditions: string[]): string => (conditions.includes('false') ? 'false' : joined(conditions.filter((c) => c !== 'true'), ' and ') || 'true')

const joined = (list: string[], by: string): string => (list.length > 1 ? `(${list.join(by)})` : (list[0] ?? ''))
