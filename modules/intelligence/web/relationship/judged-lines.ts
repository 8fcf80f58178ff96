import type { Relationship } from '../../contract.ts'
import type { Saying } from './sentences.ts'

/** A date this far away stands for a contract without an end. */
const NEVER_ENDS = '9999'

/** What the doubt is made up of beside silence, where there is more; and by how much it would have to fall. */
export function doubtLines({ evidence: e, stage }: Relationship, { t, f }: Saying): string[] {
  const others = Object.entries(e.parts).filter(([part]) => part !== 'silence')
  if (e.doubt === null || !others.length) return []
  const signed = (v: number): string => `${v < 0 ? '−' : '+'}${f.number(Math.abs(v), 1)}`
  const silence = e.parts.silence === undefined ? [] : [t.judged.parts.silence!(f.number(e.parts.silence, 1), '')]
  const said = others.map(([part, v]) => t.judged.parts[part]?.(signed(v), e.alive === null ? '' : f.percent(e.alive, 0)) ?? '')
  return [t.judged.doubt(f.number(e.doubt, 1), f.number(e.enters, 1)), ...silence, ...said, ...(stage.computed === 4 ? [t.judged.leaves(f.number(e.leaves, 1))] : [])]
}

/** Why someone stands on a rung: the rule that holds and the signs it rests on. */
export function ladderLines(r: Relationship, saying: Saying): string[] {
  const { t, f } = saying
  const { purchases, tenure } = r.because
  return [t.judged.rungRule[r.rung.computed] ?? '', ...(tenure === null ? [] : [t.judged.tenure(f.number(purchases), f.number(tenure))]), ...signs(r, saying)].filter(Boolean)
}

function signs({ evidence: e, asOf }: Relationship, { t: { judged: t }, f }: Saying): string[] {
  const contract = e.contractDay === null ? [] : [e.contractDay.startsWith(NEVER_ENDS) ? t.noEnd : e.contractDay >= asOf ? t.contract(f.day(e.contractDay)) : t.contractEnded(f.day(e.contractDay))]
  const counted = ([['referrals', e.referrals], ['reviews', e.reviews], ['activities', e.activities], ['complaints', e.complaints]] as const).filter(([, n]) => n > 0).map(([what, n]) => t[what](f.number(n)))
  return [...counted, e.rated && e.satisfaction !== null ? t.satisfaction(f.fixed(e.satisfaction, 2), f.number(e.rated)) : t.noRating, ...contract, ...(e.wallet === null ? [] : [t.wallet(f.percent(e.wallet, 0))]), ...(e.alternatives === false ? [t.alone] : [])]
}

/** Why the grade or the type of loyalty is what it is. */
export function secondSentences(what: 'grade' | 'type', { grade, type, evidence: e }: Relationship, { t: { judged: t }, f }: Saying): string[] {
  if (what === 'grade') return [t.gradeRule[grade.computed] ?? '']
  const numbers = [...(e.discountShare === null ? [] : [t.discountShare(f.percent(e.discountShare, 0))]), ...(e.rewards ? [t.rewards(f.number(e.rewards))] : []), ...(e.spread === null ? [] : [t.spread(f.percent(e.spread, 0))])]
  return [t.typeRule[type.computed] ?? '', ...(type.computed === 0 ? [] : numbers), ...(type.computed === 7 ? e.missing.map((m) => t.missing[m]) : [])]
}
