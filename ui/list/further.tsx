import { useEffect, useRef } from 'react'
import { useText } from '#platform/web/text.ts'
import { texts } from '../messages/index.ts'
import css from './list-table.module.css'

/** Fetches the next page before the reader reaches the end; the button serves keyboards. */
export function Further({ hasMore, more }: { hasMore: boolean; more: () => void }) {
  const t = useText(texts)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!hasMore || !end.current) return undefined
    const observer = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting)) more() }, { rootMargin: '600px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [hasMore, more])
  return <div ref={end} className={css.further}>{hasMore && <button type="button" onClick={more}>{t.more}</button>}</div>
}
