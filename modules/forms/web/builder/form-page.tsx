import { z } from 'zod'
import { useMay } from '#platform/web/me.ts'
import { useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { type Form, getForm } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { tones } from '../list/forms-page.tsx'
import { Submissions } from '../submission/submissions.tsx'
import { Builder } from './builder.tsx'
import { Share } from './share.tsx'

const State = z.object({ part: z.enum(['build', 'submissions', 'share']).default('build') })

/** One form: how it is built, what came in, where it is put. */
export default function FormPage() {
  const t = useText(texts)
  const id = useParam('id')
  const { data, error, isPending, refetch } = useCall(getForm, { params: { id } }, { refetchOnWindowFocus: false })
  if (isPending) return <PageSkeleton />
  if (error?.status === 404) return <><PageHead title={t.list.title} back={{ to: '/marketing/forms', label: t.list.title }} /><EmptyState title={t.gone} icon="search" action={{ label: t.list.title, to: '/marketing/forms' }} /></>
  if (error || !data) return <ErrorState problem={error} again={() => void refetch()} />
  return <Parts form={data} />
}

function Parts({ form }: { form: Form }) {
  const t = useText(texts)
  const may = useMay()
  const [{ part }] = useSearchState(State)
  const edit = may(['edit', 'form'])
  const shown = edit ? part : part === 'build' ? 'submissions' : part
  const tabs = (edit ? (['build', 'submissions', 'share'] as const) : (['submissions'] as const)).map((key) => ({ key, label: t.parts[key], to: `/marketing/forms/${form.id}${key === 'build' ? '' : `?part=${key}`}`, active: key === shown }))
  const head = { title: form.name, tags: <Tag tone={tones[form.state]}>{t.states[form.state]}</Tag>, back: { to: '/marketing/forms', label: t.list.title } }
  if (shown === 'build') return <Builder form={form} head={head} tabs={<ViewTabs label={t.list.title} tabs={tabs} />} />
  return <><PageHead {...head} /><ViewTabs label={t.list.title} tabs={tabs} />{shown === 'submissions' ? <Submissions form={form} /> : <Share form={form} />}</>
}
