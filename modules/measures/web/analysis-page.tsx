import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../messages/web.ts'
import { Builder } from './builder/builder.tsx'
import { Result } from './result/result.tsx'
import { SavedTools } from './saved/saved-tools.tsx'
import { Start } from './start/start.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useQuestion } from './use-question.ts'

/** Questions of one's own: figures, splits, periods; answered at once, kept, shared, mailed. */
export default function AnalysisPage() {
  const t = useText(texts)
  const { words, error, again } = useCatalogue()
  const question = useQuestion()
  const { query } = question
  const problem = error ?? question.error
  return (
    <>
      <PageHead title={question.saved?.name ?? t.title} note={t.lead} actions={<>
        {query && <Button icon="plus" onClick={() => question.ask(null)}>{t.builder.again}</Button>}
        <Button kind="text" to="/insight/measures">{t.catalogue.act}</Button>
        <SavedTools question={question} />
      </>} />
      {problem ? <ErrorState problem={problem} again={again} />
        : !words || question.waiting ? <div className="stack"><Block height={120} /><Block height={320} /></div>
          : !query ? <Start words={words} onAsk={question.ask} />
            : <><Builder query={query} words={words} onAsk={question.ask} /><Result query={query} question={question} words={words} /></>}
    </>
  )
}
