import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cluster, foldField, type OpenMerge, type Overlay, type Profile } from './fold-profile.ts'
import { joinProfiles, type Outcome } from './join-profiles.ts'
import { openFields, partProfiles } from './part-profiles.ts'

const layer = (values: Profile, choices = {}) => ({ values, choices })

test('an empty field is filled, a full one gives way only where that was chosen', () => {
  expect(foldField('gender', null, [layer({ gender: 'female' })])).toBe('female')
  expect(foldField('gender', 'male', [layer({ gender: 'female' })])).toBe('male')
  expect(foldField('gender', 'male', [layer({ gender: 'female' }, { gender: 'merged' })])).toBe('female')
  expect(foldField('gender', 'male', [layer({ gender: null }, { gender: 'merged' })])).toBe('male')
})

/** Parties, merges and edits as the database keeps them, in memory. */
class Firm {
  cluster: Cluster
  #next = 100
  constructor(profiles: Record<string, Profile>) {
    this.cluster = { profiles: new Map(Object.entries(profiles)), overlays: new Map(), merges: [] }
  }

  #apply({ profiles, overlays }: Outcome, merges: readonly OpenMerge[]): void {
    const [values, covers] = [new Map(this.cluster.profiles), new Map([...this.cluster.overlays].map(([id, o]) => [id, new Map<string, Overlay>(o)]))]
    for (const [id, fields] of profiles) values.set(id, { ...values.get(id), ...fields })
    for (const { partyId, field, overlay } of overlays) {
      if (!covers.has(partyId)) covers.set(partyId, new Map())
      if (overlay) covers.get(partyId)!.set(field, overlay)
      else covers.get(partyId)!.delete(field)
    }
    this.cluster = { profiles: values, overlays: covers, merges }
  }

  isAlias = (id: string) => this.cluster.merges.some((m) => m.mergedId === id)
  value = (id: string, field: string) => this.cluster.profiles.get(id)?.[field] ?? null

  merge(survivorId: string, mergedId: string, choices: OpenMerge['choices'] = {}): OpenMerge {
    const made = { id: String(this.#next++), survivorId, mergedId, choices }
    this.#apply(joinProfiles(this.cluster, made, new Set()), [...this.cluster.merges, made])
    return made
  }

  unmerge(merge: OpenMerge, decisions = {}): void {
    this.#apply(partProfiles(this.cluster, merge, decisions), this.cluster.merges.filter((m) => m.id !== merge.id))
  }

  edit(id: string, field: string, value: unknown): void {
    const overlays = new Map(this.cluster.overlays)
    const cover = overlays.get(id)?.get(field)
    if (cover) overlays.set(id, new Map(overlays.get(id)).set(field, { ...cover, edited: true }))
    this.cluster = { ...this.cluster, overlays, profiles: new Map(this.cluster.profiles).set(id, { ...this.cluster.profiles.get(id), [field]: value }) }
  }
}

test('a value that came from the merged record goes with it', () => {
  const firm = new Firm({ 1: { gender: null, name: 'A' }, 2: { gender: 'female', name: 'B' } })
  const merge = firm.merge('1', '2', { name: 'merged' })
  expect([firm.value('1', 'gender'), firm.value('1', 'name')]).toEqual(['female', 'B'])
  firm.unmerge(merge)
  expect([firm.value('1', 'gender'), firm.value('1', 'name'), firm.value('2', 'gender')]).toEqual([null, 'A', 'female'])
})

test('a later edit stays on the survivor, or goes where one decides', () => {
  for (const [side, one, two] of [['survivor', 'male', 'female'], ['merged', null, 'male'], ['both', 'male', 'male']] as const) {
    const firm = new Firm({ 1: { gender: null }, 2: { gender: 'female' } })
    const merge = firm.merge('1', '2')
    firm.edit('1', 'gender', 'male')
    expect(openFields(firm.cluster, merge)).toEqual(['gender'])
    firm.unmerge(merge, { gender: side })
    expect([firm.value('1', 'gender'), firm.value('2', 'gender')]).toEqual([one, two])
  }
})

test('an edit back to the merged value is an edit all the same', () => {
  const firm = new Firm({ 1: { gender: null }, 2: { gender: 'female' } })
  const merge = firm.merge('1', '2')
  firm.edit('1', 'gender', 'male')
  firm.edit('1', 'gender', 'female')
  firm.unmerge(merge)
  expect(firm.value('1', 'gender')).toBe('female')
})

test('with the first of two merges gone, the second fills what it gave', () => {
  const firm = new Firm({ 1: { gender: null }, 2: { gender: 'female' }, 3: { gender: 'male' } })
  const first = firm.merge('1', '2')
  const second = firm.merge('1', '3')
  firm.unmerge(first)
  expect(firm.value('1', 'gender')).toBe('male')
  firm.unmerge(second)
  expect(firm.value('1', 'gender')).toBeNull()
})

test('a merge taken back below another one is felt at the top', () => {
  const firm = new Firm({ 1: { gender: null }, 2: { gender: 'female' }, 3: { gender: null } })
  const inner = firm.merge('1', '2')
  firm.merge('3', '1')
  expect(firm.value('3', 'gender')).toBe('female')
  firm.unmerge(inner)
  expect([firm.value('3', 'gender'), firm.value('1', 'gender')]).toEqual([null, null])
})

test('nobody becomes his own parent', () => {
  const firm = new Firm({ 1: { parentId: null }, 2: { parentId: '1' } })
  firm.merge('1', '2')
  expect(firm.value('1', 'parentId')).toBeNull()
})

const ids = ['1', '2', '3', '4']
const value = fc.constantFrom(null, 'a', 'b', 'c')
const step = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), a: fc.nat(3), b: fc.nat(3), chosen: fc.constantFrom('survivor' as const, 'merged' as const) }),
  fc.record({ kind: fc.constant('edit' as const), a: fc.nat(3), field: fc.constantFrom('x', 'y'), value }),
  fc.record({ kind: fc.constant('unmerge' as const), at: fc.nat(9) }),
)

test('after any edits, merges and unmerges, undoing all merges in any order leaves what the edits alone give', () => {
  fc.assert(fc.property(fc.array(fc.record({ x: value, y: value }), { minLength: 4, maxLength: 4 }), fc.array(step, { maxLength: 25 }), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), (start, steps, order) => {
    const firm = new Firm(Object.fromEntries(ids.map((id, i) => [id, start[i]!])))
    const own: Record<string, Record<string, unknown>> = Object.fromEntries(ids.map((id, i) => [id, { ...start[i]! }]))
    for (const s of steps) {
      if (s.kind === 'merge' && s.a !== s.b && !firm.isAlias(ids[s.a]!) && !firm.isAlias(ids[s.b]!)) firm.merge(ids[s.a]!, ids[s.b]!, { x: s.chosen })
      if (s.kind === 'unmerge' && firm.cluster.merges.length) firm.unmerge(firm.cluster.merges[s.at % firm.cluster.merges.length]!)
      if (s.kind === 'edit' && !firm.isAlias(ids[s.a]!) && firm.value(ids[s.a]!, s.field) !== s.value) {
        firm.edit(ids[s.a]!, s.field, s.value)
        own[ids[s.a]!]![s.field] = s.value
      }
    }
    for (const at of order) if (firm.cluster.merges.length) firm.unmerge(firm.cluster.merges[at % firm.cluster.merges.length]!)
    for (const id of ids) expect({ x: firm.value(id, 'x'), y: firm.value(id, 'y') }).toEqual(own[id])
  }), { numRuns: 2000 })
})
