import type { Refusal } from '#kernel/refusal.ts'
import { type Language, pickLanguage } from '#kernel/text.ts'
import { texts as common } from '#platform/web/messages/index.ts'

/** The language of whoever types: as the machine's locale says, Chinese where it names neither. */
export const readersLanguage = (env: NodeJS.ProcessEnv = process.env): Language => pickLanguage([env.LC_ALL ?? '', env.LANG ?? ''].filter((l) => /^(zh|en)/i.test(l)).map((l) => l.replace(/\..*/, '').replace('_', '-')))

type Saying = Record<string, string | ((params: Refusal['params']) => string)>

/** Why something was refused, in a language: the words that the pages say; a code without words says itself. */
export async function refusalWords({ code, params }: Pick<Refusal, 'code' | 'params'>, language: Language): Promise<string> {
  const [module = '', name = ''] = code.split('/')
  const shared = (await common[language]()).default.refusals as Saying
  const own = shared[code] === undefined ? await textsOf(module, language) : {}
  const said = shared[code] ?? own[code] ?? own[name] ?? code
  return typeof said === 'function' ? said(params) : said
}

async function textsOf(module: string, language: Language): Promise<Saying> {
  if (!/^[a-z]+$/.test(module)) return {}
  try {
    const { texts } = await import(`../../modules/${module}/messages/index.ts`) as { texts: Record<Language, () => Promise<{ default: { refusals?: Saying } }>> }
    return (await texts[language]()).default.refusals ?? {}
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return {}
    throw error
  }
}
