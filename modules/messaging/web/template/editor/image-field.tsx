import { Input } from 'antd'
import { useRef, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { upload } from '#platform/web/upload.ts'
import { tellProblem } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { uploadImage } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'

/** A picture from this machine, or by its address. */
export function ImageField({ src, onChange }: { src: string; onChange: (src: string) => void }) {
  const t = useText(texts).blocks
  const chosen = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    try {
      onChange((await upload(uploadImage, {}, file)).src)
    } catch (problem) {
      await tellProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={css.form}>
      {src.startsWith('/') && <img className={css.thumb} src={src} alt="" />}
      <div className="row">
        <input ref={chosen} type="file" accept="image/png,image/jpeg,image/gif,image/webp" hidden aria-label={t.pick} onChange={(e) => { void send(e.target.files?.[0]); e.target.value = '' }} />
        <Button icon="upload" busy={busy} onClick={() => chosen.current?.click()}>{busy ? t.uploading : t.pick}</Button>
        <span className="muted">{t.or}</span>
      </div>
      <label className={css.field}>{t.src}<Input value={src} maxLength={2000} placeholder={t.hrefHint} onChange={(e) => onChange(e.target.value.trim())} /></label>
    </div>
  )
}
