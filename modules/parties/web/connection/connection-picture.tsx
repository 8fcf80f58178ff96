import { useText } from '#platform/web/text.ts'
import { useNamed } from '#platform/web/text.ts'
import { Link } from '#platform/web/navigate.ts'
import type { Connection } from '../../connection/contract.ts'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './connections.module.css'
import { around, heightFor, MOST, shortName, shortWord, WIDTH } from './layout.ts'

/** A party in the middle of those it is connected to; each opens its page. */
export function ConnectionPicture({ party, connections }: { party: Party; connections: readonly Connection[] }) {
  const t = useText(texts).connections
  const named = useNamed()
  const shown = connections.slice(0, MOST)
  const height = heightFor(shown.length)
  const spots = around(shown.length, height)
  const [cx, cy] = [WIDTH / 2, height / 2]
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" role="group" aria-label={t.picture(party.name, connections.length)} className={css.picture}>
        <g className={css.edges}>{spots.map(({ x, y }, i) => <path key={shown[i]!.id} d={`M${cx} ${cy}L${x} ${y}`} />)}</g>
        <circle cx={cx} cy={cy} r="24" className={css.self} />
        <text x={cx} y={cy + 4} className={css.selfName}>{shortName(party.name)}</text>
        {shown.map((c, i) => (
          <Link key={c.id} to={`/parties/${c.other.id}`} aria-label={`${named(c.label)} ${c.other.name}`} className={css.node}>
            <title>{`${named(c.label)} ${c.other.name}`}</title>
            <circle cx={spots[i]!.x} cy={spots[i]!.y} r="21" className={c.other.kind === 'person' ? css.person : css.firm} />
            <text x={spots[i]!.x} y={spots[i]!.y + 4}>{shortName(c.other.name)}</text>
            <text x={spots[i]!.x * 0.52 + cx * 0.48} y={spots[i]!.y * 0.52 + cy * 0.48 + 3} className={css.word}>{shortWord(named(c.label))}</text>
          </Link>
        ))}
      </svg>
      {connections.length > MOST && <p className="muted small">{t.further(connections.length - MOST)}</p>}
    </>
  )
}
