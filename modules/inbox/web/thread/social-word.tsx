import { useState } from 'react'
import { abilities, hideWord, removeWord } from '#modules/messaging/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import { findUtterances, type Utterance } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

type Word = NonNullable<Utterance['social']>

/** Of what was said on a network: whether all see it, where it stands, and what may be done with it there. */
export function SocialWord({ word }: { word: Word }) {
  const t = useText(texts).social
  return (
    <span className="row">
      <Tag tone={word.public ? 'amber' : 'plain'}>{word.public ? t.public : t.private}</Tag><span className="muted small">{word.account}</span>
      {word.gone ? <Tag>{t.gone}</Tag> : <>{word.hidden && <Tag>{t.hidden}</Tag>}{word.url && <a className="small" href={word.url} target="_blank" rel="noreferrer noopener">{t.open}</a>}{word.public && <Acts word={word} />}</>}
    </span>
  )
}

function Acts({ word: { inboundId: id, network, hidden } }: { word: Word }) {
  const t = useText(texts).social
  const may = useMay()(['resolve', 'message'])
  const [asking, setAsking] = useState(false)
  const hide = useAct(hideWord, { refreshes: [findUtterances], done: hidden ? t.doneShow : t.doneHide })
  const remove = useAct(removeWord, { refreshes: [findUtterances], done: t.doneRemove, onDone: () => setAsking(false) })
  if (!may) return null
  return (
    <>
      {abilities[network].hide && <Button kind="text" busy={hide.isPending} onClick={() => hide.mutate({ params: { id }, body: { hidden: !hidden } })}>{hidden ? t.show : t.hide}</Button>}
      {abilities[network].removeWord && <Button kind="text" onClick={() => setAsking(true)}>{t.remove}</Button>}
      <Dialog title={t.removeAsk} open={asking} onClose={() => setAsking(false)} act={{ label: t.remove, danger: true, busy: remove.isPending, onClick: () => remove.mutate({ params: { id } }) }}><p>{t.removeText}</p></Dialog>
    </>
  )
}
