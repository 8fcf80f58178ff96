import { useCallback, useEffect, useRef, useState } from 'react'
import { useDraft } from '#platform/web/draft.ts'
import { useStore } from '#platform/web/store.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PickTag } from '#ui/tag.tsx'
import { findParties } from '#modules/parties/contract.ts'
import { getTimeline, logContact, type TouchpointInput } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useCatalogue } from '../use-catalogue.ts'
import css from './compose.module.css'
import { composing, usualChannel } from './composing.ts'
import { Details } from './details.tsx'
import { MentionBox, type MentionBoxRef } from './mention-box.tsx'
import { mentionedIn, type Mentioned } from './mentioned-in.ts'

export interface Draft { text: string; kind: string; direction: 'in' | 'out' | 'none'; channel: string | null; at: string | null }
const empty: Draft = { text: '', kind: 'note', direction: 'none', channel: null, at: null }
const nobody: readonly Mentioned[] = []

/** Writes down what happened: a kind, a line of text, done. What is typed is kept until it is logged. It opens by its text or by a kind: opening under the pointer would take a kind's click away. */
export function Compose({ partyId }: { partyId: string }) {
  const t = useText(texts).compose
  const { catalogue, kind } = useCatalogue()
  const [draft, setDraft, clear] = useDraft<Draft>(`touchpoint.${partyId}`, empty)
  const [mentioned, setMentioned, forget] = useDraft<readonly Mentioned[]>(`mentioned.${partyId}`, nobody)
  const [open, setOpen] = useState(draft.text !== '')
  const box = useRef<MentionBoxRef>(null)
  const kinds = catalogue.kinds.filter((k) => k.active && k.byHand).toSorted((a, b) => a.position - b.position)
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const choose = useCallback((key: string): void => {
    setDraft({ ...draft, kind: key, direction: key === 'note' ? 'none' : draft.direction === 'none' ? 'out' : draft.direction, channel: usualChannel[key] ?? null })
    setOpen(true)
    box.current?.focus()
  }, [draft, setDraft])
  useAsked(partyId, choose)
  const close = (): void => { clear(); forget(); setOpen(false) }
  const log = useAct(logContact, { refreshes: [getTimeline, findParties], done: (entry) => t.done(kind(entry.kind)), onDone: close })
  const send = (): void => log.mutate({ params: { id: partyId }, body: bodyOf(draft, mentioned) })
  const whole = draft.text.trim() !== '' || draft.kind !== 'note'
  return (
    <form className={css.compose} onSubmit={(e) => { e.preventDefault(); if (whole) send() }} onFocus={({ target }) => { if (target instanceof HTMLTextAreaElement) setOpen(true) }}>
      <MentionBox ref={box} value={draft.text} onChange={(text) => change({ text })} onMention={(one) => setMentioned([...mentioned, one])} open={open} placeholder={t.hint} label={t.text} onSend={() => { if (whole) send() }} />
      <div className={css.kinds} role="group" aria-label={t.kind}>
        {kinds.map((k) => <PickTag key={k.key} chosen={open && draft.kind === k.key} onPick={() => choose(k.key)}>{kind(k.key)}</PickTag>)}
        {!open && <span className={css.act}><Button kind="text" type="submit">{t.act}</Button></span>}
      </div>
      {open && (
        <>
          {draft.kind !== 'note' && <Details draft={draft} onChange={change} />}
          <div className={css.foot}><Button kind="quiet" onClick={close}>{t.cancel}</Button><Button kind="primary" type="submit" disabled={!whole} busy={log.isPending}>{t.act}</Button></div>
        </>
      )}
    </form>
  )
}

/** Takes up what the page's head asked for. */
function useAsked(partyId: string, choose: (kind: string) => void): void {
  const asked = useStore(composing)
  useEffect(() => {
    if (asked?.partyId !== partyId) return
    composing.set(null)
    choose(asked.kind)
  }, [asked, partyId, choose])
}

function bodyOf({ text, kind, direction, channel, at }: Draft, mentioned: readonly Mentioned[]): TouchpointInput {
  const mentions = mentionedIn(text, mentioned)
  const contact = kind === 'note' ? {} : { direction, ...(channel && { channel }), ...(at && { at: new Date(at).toISOString() }) }
  return { kind, ...(kind === 'note' && { direction: 'none' as const }), ...contact, ...(text.trim() && { text: text.trim() }), ...(mentions.length && { mentions }) } as TouchpointInput
}
