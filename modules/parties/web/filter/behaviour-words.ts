import { type Act, type Did, type Range, type Sequence, type Step, type Total, type When } from '#kernel/filter.ts'
import { type Saying, wholeWords } from './words.ts'

/** A behaviour as the reader says it: 最近 90 天内下单（渠道是门店）至少 2 次. */
export function didWords(d: Did, saying: Saying, not: boolean): string {
  const said = saying.t.filter.behaviour
  const what = actWords(d, saying)
  const when = whenWords(d.when, saying)
  if (d.which) return said.ends(d.which, what, when, d.was ? whereWords(d.what, d.was, saying) : null, not)
  const never = d.times?.atMost === 0
  const plain = !d.times || (d.times.atLeast === 1 && d.times.atMost === undefined)
  const often = [plain || never ? null : rangeWords(d.times!, (n) => said.times(saying.f.number(n)), saying), d.total ? totalWords(d.what, d.total, saying) : null].filter((x) => x !== null)
  return said.did(what, when, often, never !== not, never && not)
}

/** Steps one after the other: 先下单，随后 7 天内退货，其间没有触点. */
export function sequenceWords({ steps, when }: Sequence, saying: Saying): string {
  const { f, t: { filter: { behaviour: said } } } = saying
  const step = (s: Step): string => {
    const said1 = said.follow(actWords(s, saying), s.within === undefined ? null : f.number(s.within))
    return s.without ? said.without(said1, actWords(s.without, saying)) : said1
  }
  return steps.slice(1).reduce((text, s) => said.next(text, step(s)), said.first(actWords(steps[0]!, saying), whenWords(when, saying)))
}

function actWords({ what, where }: Act, saying: Saying): string {
  const label = saying.acts?.label(what) ?? what
  return where ? saying.t.filter.behaviour.act(label, whereWords(what, where, saying)) : label
}

const whereWords = (what: string, where: NonNullable<Act['where']>, saying: Saying): string => (saying.acts ? wholeWords(where, { ...saying, fields: saying.acts.fields(what) }) : '…')

function whenWords(when: When | undefined, { f, t: { filter: { behaviour: said } } }: Saying): string | null {
  if (!when) return null
  if ('within' in when) return said.within(f.number(when.within))
  if ('olderThan' in when) return said.olderThan(f.number(when.olderThan))
  return when.from && when.to ? said.fromTo(f.day(when.from), f.day(when.to)) : when.from ? said.from(f.day(when.from)) : when.to ? said.to(f.day(when.to)) : null
}

function rangeWords({ atLeast, atMost }: Range, one: (n: number) => string, { t: { filter: { behaviour: said } } }: Saying): string {
  if (atLeast !== undefined && atLeast === atMost) return said.exactly(one(atLeast))
  return atLeast !== undefined && atMost !== undefined ? said.between(one(atLeast), one(atMost)) : atLeast !== undefined ? said.atLeast(one(atLeast)) : said.atMost(one(atMost ?? 0))
}

function totalWords(what: string, { of, by, ...range }: Total, saying: Saying): string {
  const label = saying.acts?.fields(what).label(of) ?? of
  return saying.t.filter.behaviour.total(label, by, rangeWords(range, (n) => saying.f.number(n), saying))
}
