import { useEffect, useRef } from 'react'
import { downloadInboundFile } from '#modules/messaging/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { saveFile } from '#platform/web/upload.ts'
import { Button } from '#ui/button.tsx'
import { Panels } from '#ui/panels.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import type { Utterance } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../page/inbox.module.css'
import { SocialWord } from './social-word.tsx'
import { useChannelName } from '../word/use-channel-name.ts'

/** What was said, the oldest at the top; opens at the latest. */
export function Said({ items, hasMore, more, who, partyId }: { items: readonly Utterance[]; hasMore: boolean; more: () => void; who: string; partyId: string | null }) {
  const t = useText(texts)
  const list = useRef<HTMLUListElement>(null)
  const latest = items[0]?.key
  useEffect(() => { if (list.current) list.current.scrollTop = list.current.scrollHeight }, [latest])
  return (
    <ul className={css.said} ref={list} tabIndex={0} aria-label={t.saidWith(who)}>
      {hasMore && <li><Button kind="text" onClick={more}>{t.earlier}</Button></li>}
      {[...items].toReversed().map((u) => <One key={u.key} utterance={u} who={who} partyId={partyId} />)}
    </ul>
  )
}

function One({ utterance: u, who, partyId }: { utterance: Utterance; who: string; partyId: string | null }) {
  const t = useText(texts)
  const f = useFormat()
  const channel = useChannelName()
  const by = u.kind === 'in' ? who : u.by?.name ?? t.system
  const state = u.kind === 'out' && u.state !== 'sent' ? t.states[u.state ?? ''] ?? u.state : null
  return (
    <li className={css[u.kind]}>
      <span className="two small">{[u.kind === 'note' ? t.noteOf(by) : by, u.channel && channel(u.channel), u.automatic && t.automatic, state].filter(Boolean).join(' · ')} · <RelativeTime at={u.at} /></span>
      {u.subject && <strong>{u.subject}</strong>}
      <span className={css.text}>{u.text}</span>
      {u.kind === 'in' && partyId !== null && <Panels place="inbox.utterance" props={{ partyId, inboundId: u.key.slice(1), text: u.text }} waiting={null} />}
      {u.social && <SocialWord word={u.social} />}
      {u.files.length > 0 && <span className="row">{u.files.map((file) => <Button key={file.id} kind="text" icon="download" onClick={() => void saveFile(downloadInboundFile, { params: { id: file.inboundId, fileId: file.id } } as never, file.name)}>{`${file.name} · ${f.number(Math.ceil(file.size / 1024))} KB`}</Button>)}</span>}
    </li>
  )
}
