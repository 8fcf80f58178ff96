import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { Block } from '#ui/skeleton.tsx'
import { texts } from '../../messages/web.ts'
import css from './overview.module.css'

/** What an owner who looks once a week needs: the figures in a line, then the pictures, each from the module that knows it and opening to what lies behind. */
export default function OverviewPage() {
  const t = useText(texts).overview
  return (
    <>
      <PageHead title={t.title} note={t.lead} />
      <div className={css.strip}><Panels place="insight.strip" props={{}} waiting={<Block height={92} />} /></div>
      <div className={css.panels}><Panels place="insight" props={{}} /></div>
    </>
  )
}
