import { Form, Select } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { getCircle, getSealed, openRecovery, type SealedFile } from '../../contract.ts'
import { fromText } from '../../crypto/bytes.ts'
import { openByCircle } from '../../crypto/circle.ts'
import { openEntry } from '../../crypto/entry.ts'
import { unlock } from '../../crypto/password.ts'
import { texts } from '../../messages/web.ts'
import { PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'
import { NoteList } from '../session/note-list.tsx'
import type { OpenNote } from '../session/session.ts'

interface Values { one: string; oneWord: string; two: string; twoWord: string }

/** Two holders of the circle open a file: to read, nothing more. */
export function RecoverForm({ recoveryId, circle }: { recoveryId: string; circle: SealedFile['circle'] }) {
  const t = useText(texts)
  const refresh = useRefresh()
  const { data } = useCall(getCircle, {})
  const [notes, setNotes] = useState<OpenNote[] | null>(null)
  const saltOf = (id: string) => fromText(data?.able.find((m) => m.id === id)?.salt ?? '')
  const open = useDoing(async ({ one, oneWord, two, twoWord }: Values): Promise<OpenNote[]> => {
    const keys = [{ memberId: one, ...await unlock(oneWord, saltOf(one)) }, { memberId: two, ...await unlock(twoWord, saltOf(two)) }]
    const given = await call(openRecovery, { params: { id: recoveryId }, body: { holders: keys.map(({ memberId, proof }) => ({ memberId, proof })) } })
    const shares = given.shares.flatMap(({ memberId, share }) => { const held = keys.find((k) => k.memberId === memberId); return held ? [{ share, key: held.key }] : [] })
    const root = await openByCircle({ circle: given.circle, privateKey: given.privateKey, locked: given.root, file: given.seal, shares })
    return Promise.all(given.entries.map(async (entry) => ({ ...await openEntry({ seal: given.seal, root }, entry), id: entry.id, compartment: entry.compartment, leftOpen: false, writtenAt: entry.writtenAt })))
  }, (opened) => { setNotes(opened); refresh(getSealed) })
  if (notes) return <NoteList notes={notes} />
  const people = circle.map((m) => ({ value: m.id, label: m.name }))
  return (
    <Form<Values> name="sealed-recovery" layout="vertical" requiredMark={false} onFinish={(values) => open.mutate(values)}>
      {(['one', 'two'] as const).map((who, i) => (
        <div key={who}>
          <Form.Item name={who} label={t.recovery.who(i + 1)} rules={[{ required: true, message: t.session.needed }]}><Select options={people} /></Form.Item>
          <PasswordItem name={`${who}Word`} label={t.password.mine} />
        </div>
      ))}
      <Button kind="primary" type="submit" busy={open.isPending}>{t.recovery.show}</Button>
    </Form>
  )
}
