import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ConsentEntry, Consents } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './consent.module.css'
import { useChannelName } from './use-channel-name.ts'

/** Every statement of a party, the latest first, with its proof. */
export function HistoryDialog({ consents, onClose }: { consents: Consents; onClose: () => void }) {
  const t = useText(texts).history
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <p className="muted">{t.forget}</p>
      <ol className={css.list}>{consents.entries.map((entry) => <li key={entry.id}><Entry entry={entry} purposes={consents.purposes} /></li>)}</ol>
    </Dialog>
  )
}

function Entry({ entry, purposes }: { entry: ConsentEntry; purposes: Consents['purposes'] }) {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const channelOf = useChannelName()
  const label = purposes.find((p) => p.key === entry.purpose)?.label
  const proof = Object.values(entry.proof ?? {}).filter((v) => typeof v !== 'object').map(String)
  const how = [t.form.sources[entry.source] ?? entry.source, ...proof, entry.optIn && t.optIns[entry.optIn], entry.lawfulBasis && t.bases[entry.lawfulBasis], entry.validUntil && t.history.until(f.day(f.dayOf(entry.validUntil)))].filter(Boolean).join(' · ')
  return (
    <>
      <span><Tag tone={entry.state === 'granted' ? 'jade' : entry.state === 'expired' ? 'amber' : 'vermilion'}>{t.states[entry.state]}</Tag> {label ? named(label) : entry.purpose} · {entry.channel ? channelOf(entry.channel) : t.everyChannel}</span>
      <span className="two">{how}</span>
      <span className="muted small">{f.moment(entry.at)}{entry.by && ` · ${t.history.by(entry.by.name)}`}</span>
    </>
  )
}
