import { useText } from '#platform/web/text.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'
import { shownIn } from './shown-in.ts'

/** A mail in a frame of no origin. It inherits the page's policy, by which no script within it runs; tools that look at pages for people with disabilities may. */
export function MailFrame({ html, dark = false, narrow = false, height = 560 }: { html: string; dark?: boolean; narrow?: boolean; height?: number }) {
  const t = useText(texts).preview
  return <iframe className={narrow ? `${css.frame} ${css.narrow}` : css.frame} style={{ height }} title={t.frame} sandbox="allow-scripts" srcDoc={shownIn(html, dark)} />
}
