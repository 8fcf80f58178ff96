import { useState } from 'react'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { EmptyState } from '#ui/states.tsx'
import { type Form, makeFormLink } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'

export const Snippet = ({ text, label }: { text: string; label: string }) => <div className={css.snippet}><code className={css.code}>{text}</code><CopyButton text={text} label={label} /></div>

/** Where the form is put: its address, the line for a web site, and a party's own link. */
export function Share({ form }: { form: Form }) {
  const t = useText(texts).share
  const [party, setParty] = useState<string | null>(null)
  const make = useAct(makeFormLink, {})
  if (form.state !== 'published') return <EmptyState title={t.notYet} text={t.notYetText} icon="link" action={{ label: t.toBuild, to: `/marketing/forms/${form.id}` }} />
  const home = window.location.origin
  return (
    <div className="stack">
      <Card title={t.address} note={t.addressNote}><Snippet text={`${home}/f/${form.slug}`} label={t.copy} /></Card>
      <Card title={t.embed} note={form.definition.sites.length ? t.embedNote(form.definition.sites.join(', ')) : t.noSites}><Snippet text={`<script src="${home}/site/embed.js" data-form="${form.slug}" data-title="${form.name.replaceAll('"', '&quot;')}" async></script>`} label={t.copy} /></Card>
      <Card title={t.personal} note={t.personalNote}>
        <div className={css.fields}>
          <div className={css.choice} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}><PartyPicker label={t.party} value={party} onChange={setParty} /><Button disabled={!party} busy={make.isPending} onClick={() => make.mutate({ params: { id: form.id }, body: { partyId: party! } })}>{t.make}</Button></div>
          {make.data && <Snippet text={make.data.url ?? `${home}${make.data.path}`} label={t.copy} />}
        </div>
      </Card>
    </div>
  )
}
