import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { Panels } from '#ui/panels.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Episode, TouchpointEntry } from '../../contract.ts'
import { texts as common } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import { useCatalogue } from '../use-catalogue.ts'
import { iconOf } from './entry-icon.ts'
import { EntryMenu } from './entry-menu.tsx'
import { EntryTitle } from './entry-words.tsx'
import css from './timeline.module.css'
import { Versions } from './versions.tsx'

/** One episode: a single contact, or the life of an order from its first touchpoint to its last. */
export function EpisodeCard({ partyId, episode, dated }: { partyId: string; episode: Episode; dated: boolean }) {
  const f = useFormat()
  const { kindOf } = useCatalogue()
  const entries = episode.touchpoints
  const first = entries[0]!
  const head = entries.length > 1 ? entries.at(-1)! : first
  const fell = entries.some((e) => e.perceived !== null && e.expected !== null && e.perceived < e.expected)
  return (
    <article className={classes(css.entry, fell && css.bad)}>
      <span className={css.icon}><Icon name={iconOf(head, kindOf(head.kind)?.theme)} size={15} /></span>
      <div>
        <div className={css.title}><EntryTitle entry={head} /><Circumstances partyId={partyId} entry={head} /></div>
        <Body entry={head} />
        {entries.length > 1 && <Life entries={entries.toReversed()} />}
      </div>
      <div className={css.side}><time dateTime={first.at} title={f.moment(first.at)} className="name">{dated ? f.dayOf(first.at).slice(5) : f.time(first.at)}</time><Panels place="touchpoint.entry" props={{ partyId, entry: head }} waiting={null} /><EntryMenu entry={head} /></div>
    </article>
  )
}

/** By which channel, who began, who was there. */
function Circumstances({ partyId, entry }: { partyId: string; entry: TouchpointEntry }) {
  const t = useText(texts)
  const f = useFormat()
  const { channel, kindOf } = useCatalogue()
  const others = entry.participants.filter((p) => p.partyId !== partyId)
  const byHand = kindOf(entry.kind)?.byHand ?? false
  const words = [entry.channel && channel(entry.channel), t.directions[entry.direction], byHand || entry.text ? entry.member?.name : null].filter(Boolean)
  return (
    <>
      {words.length > 0 && <small>{words.join(' · ')}</small>}
      {others.length > 0 && <small>{others.map((p, i) => <span key={p.partyId}>{i > 0 && f.list(['', ''])}<Link to={`/parties/${p.partyId}`}>{t.timeline.with(p.name)}</Link></span>)}</small>}
      {entry.corrects && <Versions entry={entry} />}
    </>
  )
}

function Body({ entry }: { entry: TouchpointEntry }) {
  const t = useText(texts).timeline
  const { redacted } = useText(common)
  const f = useFormat()
  const what = entry.text ?? (typeof entry.detail?.['what'] === 'string' ? entry.detail['what'] : null)
  return (
    <>
      {entry.redacted ? <p className="muted">{redacted}</p> : what && <p className={css.text}>{what}</p>}
      {entry.expected !== null && entry.perceived !== null && <Tag tone={entry.perceived < entry.expected ? 'vermilion' : 'jade'}>{t.scores(f.number(entry.expected, 1), f.number(entry.perceived, 1))}</Tag>}
    </>
  )
}

/** An episode's course as dots with their words and days. */
function Life({ entries }: { entries: readonly TouchpointEntry[] }) {
  const t = useText(texts).timeline
  const f = useFormat()
  const { kind } = useCatalogue()
  return <ol className={css.life} aria-label={t.steps}>{entries.map((e) => <li key={e.id}>{kind(e.kind)} <time dateTime={e.at} title={f.moment(e.at)}>{f.dayOf(e.at).slice(5)}</time></li>)}</ol>
}
