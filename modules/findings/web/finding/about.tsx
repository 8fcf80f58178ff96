import { useState } from 'react'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findFindings, type FindingInput, getFinding, updateFinding, type WholeFinding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './finding.module.css'

type Linked = WholeFinding['links'][number]
const addressOf = ({ object, ref }: Linked): string | null => (object === 'party' ? `/parties/${ref}` : object === 'segment' ? `/insight/segments/${ref}` : object === 'measure' ? `/insight/analysis?measures=${ref}` : null)

/** The parties, segments, measures and playbooks that a finding is about. */
export function About({ finding }: { finding: WholeFinding }) {
  const t = useText(texts).page
  const [adding, setAdding] = useState(false)
  const save = useAct(updateFinding, { refreshes: [getFinding, findFindings] })
  const keep = (links: FindingInput['links']): void => save.mutate({ params: { id: finding.id }, body: { links }, ifMatch: String(finding.version) })
  const bare = finding.links.map(({ object, ref }) => ({ object, ref }))
  const add = (ref: string | null): void => { if (ref) keep([...bare, { object: 'party', ref }]); setAdding(false) }
  return (
    <Card title={t.about} actions={finding.mayChange && !adding && <Button kind="text" onClick={() => setAdding(true)}>{t.addParty}</Button>}>
      {finding.links.length ? (
        <ul className={css.links}>
          {finding.links.map((link) => <li key={`${link.object} ${link.ref}`}><span className="muted small">{t.objects[link.object]}</span> <Name link={link} />{finding.mayChange && <Button kind="quiet" icon="close" label={t.remove(link.name ?? link.ref)} onClick={() => keep(bare.filter((other) => other.object !== link.object || other.ref !== link.ref))} />}</li>)}
        </ul>
      ) : !adding && <p className="muted">{t.nothing}</p>}
      {adding && <PartyPicker label={t.addParty} autoFocus onChange={add} without={bare.filter((l) => l.object === 'party').map((l) => l.ref)} />}
    </Card>
  )
}

function Name({ link }: { link: Linked }) {
  const to = addressOf(link)
  const name = link.name ?? link.ref
  return to ? <Link to={to}>{name}</Link> : <>{name}</>
}
