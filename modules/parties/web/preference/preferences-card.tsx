import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/states.tsx'
import { contactChannels } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { findPreferences, type Preference } from '../../preference/contract.ts'
import { useParty } from '../relationship/use-party.ts'
import { PreferenceForm } from './preference-form.tsx'
import { preferenceWords } from './preference-words.ts'
import css from './preferences.module.css'
import { grave, toneOf } from './tone.ts'

/** What a party likes and what must not be given to it, with who was told and when. */
export default function PreferencesCard({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const p = t.preferences
  const may = useMay()
  const party = useParty(partyId)
  const { data } = useSuspenseQuery(readingOf(findPreferences, { params: { id: partyId } }))
  const [open, setOpen] = useState<Preference | 'new' | null>(null)
  const edits = party.mayEdit && may(['update', 'party']) && !party.deletedAt
  return (
    <Card title={p.title} actions={edits && <Button kind="quiet" icon="plus" label={p.add} onClick={() => setOpen('new')} />}>
      {data.preferences.length ? (
        <>
          <div className={css.tags}>{data.preferences.map((one) => <button key={one.id} type="button" className={classes(css.tag, css[toneOf[one.kind]])} onClick={() => setOpen(one)} disabled={!edits}>{preferenceWords(one, p.kinds)}</button>)}</div>
          <ul className={css.sources}>{data.preferences.filter((one) => grave.has(one.kind)).map((one) => <Source key={one.id} preference={one} />)}</ul>
        </>
      ) : <EmptyState title={p.none} inline />}
      {open && <PreferenceForm partyId={partyId} preference={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

/** 花生：2026-05-12 电话告知李娜. */
function Source({ preference }: { preference: Preference }) {
  const t = useText(texts)
  const f = useFormat()
  const { channel } = preference
  const known = contactChannels.find((c) => c === channel)
  return <li>{t.preferences.said({ text: preference.text, day: f.day(preference.saidOn), channel: known ? t.channels[known] : channel, who: preference.toldToName })}</li>
}
