import { Input } from 'antd'
import { useState } from 'react'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { type Conversation, countConversations, findConversations, findUtterances, getConversation, placeConversation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Someone who is not known yet: who they say they are, who they may be, and the ways to say who it is. */
export function Unknown({ conversation: { id, given, maybe, party, mayAnswer } }: { conversation: Conversation }) {
  const t = useText(texts)
  const go = useGo()
  const [picked, setPicked] = useState<string | null>(null)
  const [name, setName] = useState(given?.name ?? '')
  const act = useAct(placeConversation, { refreshes: [findConversations, countConversations, getConversation, findUtterances], done: t.placed, onDone: (reply) => go(`/inbox?c=${reply.id}`, { replace: true }) })
  const account = party.sender && /^(mastodon|discourse|facebook|weibo)\//.test(party.sender) ? party.sender : null
  const place = (body: { partyId: string } | { name: string }): void => act.mutate({ params: { id }, body })
  return (
    <Card title={t.unknown} note={t.unknownNote}>
      <div className="stack">
        <KeyValue items={[[t.saidName, given?.name ?? null], [t.saidMail, given?.email ?? (party.sender?.includes('@') && !party.sender.includes('/') ? party.sender : null)], ...(account ? [[t.saidAccount, account] as const] : [])]} />
        {mayAnswer && (
          <>
            {maybe.length > 0 && <div className="row" role="group" aria-label={t.maybe}><span className="muted small">{t.maybe}</span>{maybe.map((m) => <Button key={m.id} busy={act.isPending} onClick={() => place({ partyId: m.id })}>{m.name}</Button>)}</div>}
            <div className="stack" style={{ gap: 6 }}><PartyPicker label={t.known} value={picked} onChange={setPicked} /><span><Button disabled={!picked} busy={act.isPending} onClick={() => place({ partyId: picked! })}>{t.attach}</Button></span></div>
            <div className="stack" style={{ gap: 6 }}><Input aria-label={t.newName} placeholder={t.newName} value={name} maxLength={200} onChange={(e) => setName(e.target.value)} /><span><Button disabled={!name.trim()} busy={act.isPending} onClick={() => place({ name: name.trim() })}>{t.create}</Button></span></div>
          </>
        )}
      </div>
    </Card>
  )
}
