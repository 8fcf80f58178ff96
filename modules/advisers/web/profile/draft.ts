import type { Adviser, AdviserInput } from '../../contract.ts'
import type { Levelled } from './levels-field.tsx'

/** A profile while it is edited. */
export interface Draft extends Omit<AdviserInput, 'skills' | 'languages'> { skills: readonly Levelled[]; languages: readonly Levelled[] }

export const draftOf = (a: Adviser): Draft => ({
  active: a.known ? a.active : true, takesNew: a.takesNew, capacity: a.capacity, skills: a.skills.map(({ topic, level }) => ({ key: topic, level })), languages: a.languages.map(({ language, level }) => ({ key: language, level })), areas: a.areas, remote: a.remote, channels: a.channels, workingDays: a.workingDays,
  kinds: a.kinds, tiers: a.tiers, stages: a.stages, gender: a.gender, leaveFrom: a.leaveFrom, leaveTo: a.leaveTo, note: a.note,
})

export const inputOf = ({ skills, languages, ...rest }: Draft): AdviserInput => ({ ...rest, skills: skills.map(({ key, level }) => ({ topic: key, level })), languages: languages.map(({ key, level }) => ({ language: key, level })) })
