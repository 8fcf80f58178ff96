import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import { texts } from './messages/index.ts'

/** Copies a text; says so on itself for a moment. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useText(texts)
  const [done, setDone] = useState(false)
  const copy = async () => {
    await copyText(text)
    setDone(true)
    setTimeout(() => setDone(false), 1500)
  }
  return <Button kind="text" icon={done ? 'check' : 'copy'} label={done ? t.copied : label ?? t.copy} onClick={() => void copy()} />
}

/** Browsers keep the clipboard from plain-http addresses in the firm's own network; a selection still copies there. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = Object.assign(document.createElement('textarea'), { value: text })
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
