import { use } from 'react'
import type { Language, Named, Texts } from '#kernel/text.ts'
import { keepLanguage, language, useLanguage } from './language.ts'

/** A promise that tells React what it came to: read without waiting a tick. */
type Loading = Promise<unknown> & { status?: 'fulfilled'; value?: unknown }
interface Entry { texts: Texts<unknown>; loading: Map<Language, Loading> }

const entries = new Map<Texts<unknown>, Entry>()

function entryOf(texts: Texts<unknown>): Entry {
  const known = entries.get(texts)
  if (known) return known
  const entry: Entry = { texts, loading: new Map() }
  entries.set(texts, entry)
  return entry
}

/** Loads a module's texts in a language once; later asks get the same object. */
export function loadText<M>(texts: Texts<M>, wanted: Language = language.get()): Promise<M> {
  const entry = entryOf(texts as Texts<unknown>)
  const under = entry.loading.get(wanted) as Promise<M> | undefined
  if (under) return under
  const loading: Promise<M> & Pick<Loading, 'status' | 'value'> = texts[wanted]().then((file) => {
    loading.status = 'fulfilled'
    loading.value = file.default
    return file.default
  })
  loading.catch(() => entry.loading.delete(wanted))
  entry.loading.set(wanted, loading)
  return loading
}

/** A module's texts in the reader's language; suspends the first time. `const t = useText(texts)`, then `t.save` or `t.found(12)`.
 *  `use` is called every time, loaded or not: left out when React calls a suspended component again, the hooks after it are taken for updates of ones that never mounted. */
export const useText = <M>(texts: Texts<M>): M => use(loadText(texts, useLanguage()))

/** Changes the reader's language once all texts in use are there, so that nothing on the screen falls back to a skeleton. */
export async function switchLanguage(next: Language): Promise<void> {
  await Promise.all([...entries.keys()].map((texts) => loadText(texts, next)))
  keepLanguage(next)
}

/** A registered label in the reader's language. */
export function useNamed(): (label: Named) => string {
  const wanted = useLanguage()
  return (label) => label[wanted]
}
