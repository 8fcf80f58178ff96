import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { NextOffers } from './next-offers.tsx'
import { NextQuestions } from './next-questions.tsx'
import { OpenList } from './open-list.tsx'
import { RememberDialog } from './remember-dialog.tsx'
import { Thread } from './thread.tsx'

/** One talk with a party over all channels: what is not settled, what to ask and to offer next, and what was said. */
export default function DialogueCard({ partyId }: { partyId: string }) {
  const t = useText(texts).talk
  const may = useMay()
  const [writing, setWriting] = useState(false)
  return (
    <Card title={t.title} note={t.note} actions={may(['update', 'dialogue']) && <Button kind="text" icon="plus" onClick={() => setWriting(true)}>{t.remember}</Button>}>
      <OpenList partyId={partyId} />
      <div className={`${css.part} ${css.pair}`}><NextQuestions partyId={partyId} /><NextOffers partyId={partyId} /></div>
      <Thread partyId={partyId} />
      {writing && <RememberDialog partyId={partyId} onClose={() => setWriting(false)} />}
    </Card>
  )
}
