import { useState } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { findMeasures } from '#modules/measures/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findFindings, type FindingInput, getFinding, updateFinding, type WholeFinding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { AddLink } from './add-link.tsx'
import css from './finding.module.css'

type Linked = WholeFinding['links'][number]
const addressOf = ({ object, ref }: Linked): string => (object === 'party' ? `/parties/${ref}` : object === 'segment' ? `/insight/segments/${ref}` : object === 'measure' ? `/insight/analysis?measures=${ref}` : `/marketing/playbooks/${ref}`)

/** The parties, segments, measures and playbooks that a finding is about. */
export function About({ finding }: { finding: WholeFinding }) {
  const t = useText(texts).page
  const [adding, setAdding] = useState(false)
  const save = useAct(updateFinding, { refreshes: [getFinding, findFindings] })
  const keep = (links: FindingInput['links']): void => save.mutate({ params: { id: finding.id }, body: { links }, ifMatch: String(finding.version) })
  const bare = finding.links.map(({ object, ref }) => ({ object, ref }))
  const add = (link: FindingInput['links'][number]): void => { keep([...bare, link]); setAdding(false) }
  return (
    <Card title={t.about} actions={finding.mayChange && !adding && <Button kind="text" onClick={() => setAdding(true)}>{t.addLink}</Button>}>
      {finding.links.length ? (
        <ul className={css.links}>
          {finding.links.map((link) => <li key={`${link.object} ${link.ref}`}><span className="muted small">{t.objects[link.object]}</span> <Name link={link} />{finding.mayChange && <Button kind="quiet" icon="close" label={t.remove(link.name ?? link.ref)} onClick={() => keep(bare.filter((other) => other.object !== link.object || other.ref !== link.ref))} />}</li>)}
        </ul>
      ) : !adding && <p className="muted">{t.nothing}</p>}
      {adding && <AddLink links={bare} add={add} />}
    </Card>
  )
}

function Name({ link }: { link: Linked }) {
  const named = useNamed()
  const { data } = useCall(findMeasures, {}, { enabled: link.object === 'measure' })
  const measure = data?.measures.find((m) => m.key === link.ref)
  return <Link to={addressOf(link)}>{measure ? named(measure.label) : link.name ?? link.ref}</Link>
}
