import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Texts } from '#kernel/text.ts'
import type { Remark } from '../contract.ts'

type Text = string | ((params: Remark['params']) => string)
interface WithRefusals { refusals?: Record<string, Text> }

const root = join(import.meta.dirname, '../..')

/** Says remarks in a language, by the texts of the module that each code names: the same texts that the browser shows. */
export function remarkSayer(language: Language): (remark: Remark) => Promise<string> {
  const modules = new Map<string, Promise<WithRefusals>>()
  return async ({ code, params }) => {
    const [module = '', name = ''] = code.split('/')
    const loading = modules.get(module) ?? load(module, language)
    modules.set(module, loading)
    const { refusals = {} } = await loading
    const text = refusals[code] ?? refusals[name]
    return text === undefined ? code : typeof text === 'function' ? text(params) : text
  }
}

async function load(module: string, language: Language): Promise<WithRefusals> {
  const file = join(root, module, 'messages/index.ts')
  if (!/^[a-z]+$/.test(module) || !existsSync(file)) return {}
  const { texts } = (await import(file)) as { texts: Texts<WithRefusals> }
  return (await texts[language]()).default
}
