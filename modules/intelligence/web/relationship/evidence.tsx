import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { texts } from '../../messages/web.ts'
import type { Relationship } from '../../contract.ts'
import { is } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import { History } from './history.tsx'
import { Judgement } from './judgement.tsx'
import css from './relationship.module.css'
import { Value } from './value-panel.tsx'
import { secondSentences, sentencesFor } from './sentences.ts'

export type Part = 'stage' | 'loyalty' | 'tier' | 'rung' | 'level' | 'rfm' | 'value'

/** Why a part of the standing is what it is: the sentence with its numbers, the same in other vocabularies, how it came about, and a person's judgement instead. */
export function Evidence({ part, relationship: r }: { part: Part; relationship: Relationship }) {
  const t = useText(texts)
  const s = t.standing
  const f = useFormat()
  const words = useWords()
  const shown = part === 'rfm' || part === 'value' ? null : words[part](r[part].code)
  return (
    <div className={css.evidence}>
      {shown && <p className={css.shown}>{shown}</p>}
      <section><h3>{s.why}</h3>{sentencesFor(part, r, { t, f }).map((line) => <p key={line}>{line}</p>)}</section>
      {part === 'stage' && (
        <section>
          <h3>{s.words}</h3>
          <KeyValue width={112} items={[[s.growth, words.growth(r.stage.growth)], [s.acquaintance, words.acquaintance(r.stage.acquaintance)]]} />
        </section>
      )}
      {part === 'value' && <Value relationship={r} inside />}
      {part === 'level' && r.level.policy && <PolicyFacts policy={r.level.policy} />}
      {part !== 'rfm' && part !== 'value' && <Judgement what={part} relationship={r} />}
      {part === 'rung' && <Second what="grade" relationship={r} />}
      {part === 'loyalty' && <Second what="type" relationship={r} />}
      {part !== 'value' && <History part={part} relationship={r} />}
      {(part === 'stage' || part === 'rung' || part === 'level') && <Link to="/parties" search={{ filter: JSON.stringify(is(part, r[part].code)), sort: '-revenue' } as never}>{part === 'stage' ? s.openList : part === 'rung' ? t.judged.openRung : t.judged.openLevel}</Link>}
      <section className={css.source}><KeyValue width={72} items={[[s.asOf, f.day(r.asOf)], [s.computedAt, <RelativeTime key="at" at={r.computedAt} />], [s.model, r.model && <code key="model">{r.model}</code>]]} /></section>
    </div>
  )
}

/** A second judgement that rests on the same evidence: the grade beside the rung, the type beside the class of loyalty. */
function Second({ what, relationship }: { what: 'grade' | 'type'; relationship: Relationship }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useWords()
  return (
    <section>
      <h3>{t.judged[what]}</h3>
      <p className={css.shown}>{words[what](relationship[what].code)}</p>
      {secondSentences(what, relationship, { t, f }).map((line) => <p key={line}>{line}</p>)}
      <Judgement what={what} relationship={relationship} />
    </section>
  )
}

/** How the level is looked after, and when somebody is to be in touch. */
function PolicyFacts({ policy: p }: { policy: NonNullable<Relationship['level']['policy']> }) {
  const t = useText(texts).judged.policy
  const f = useFormat()
  const language = useLanguage()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  if (!p.active) return <section><h3>{t.title}</h3><p className="muted">{t.off}</p></section>
  const channel = p.channel && (data?.channels.find((c) => c.key === p.channel)?.label[language] ?? p.channel)
  const bonds = p.bonds.length ? f.list(p.bonds.map((b) => t.bond[b])) : t.none
  return <section><h3>{t.title}</h3><KeyValue width={88} items={[[t.who, p.memberName ?? t.owner], [t.channel, channel], [t.every, p.everyDays === null ? null : t.days(f.number(p.everyDays))], [t.last, p.lastContact && f.day(p.lastContact)], [t.due, p.dueOn && f.day(p.dueOn)], [t.purpose, p.purpose || null], [t.bonds, bonds]]} /></section>
}
