import { join, resolve } from 'node:path'
import { importHere, remarkSayer } from '#modules/exchange/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { pickLanguage } from '#kernel/text.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { type Command, need, UsageError, type Values } from '../command.ts'

const modes = ['create', 'update', 'upsert'] as const
const unknown = ['create', 'reject'] as const

export const command: Command = {
  usage: 'import FILE --kind orders|parties|products|touchpoints [--delimiter ,|tab|semicolon|whitespace] [--encoding E] [--sheet NAME] [--skip N] [--no-header] [--map FIELD=COLUMN,…] [--date-format yyyyMMdd] [--source S] [--set FIELD=VALUE,…] [--mode create|update|upsert] [--match FIELD|none] [--unknown-customers create|reject] [--dry-run] [--json]',
  options: {
    kind: { type: 'string' }, delimiter: { type: 'string' }, encoding: { type: 'string' }, sheet: { type: 'string' }, skip: { type: 'string' }, 'no-header': { type: 'boolean' }, map: { type: 'string' }, 'date-format': { type: 'string' },
    source: { type: 'string' }, set: { type: 'string' }, mode: { type: 'string' }, match: { type: 'string' }, 'unknown-customers': { type: 'string' }, 'dry-run': { type: 'boolean' },
  },
  words: [1, 1],
  async run({ values, words, open }) {
    const options = optionsOf(values)
    const { db, dataDir, log } = await open()
    const actor = await localAdministrator(db)
    if (actor.unitId === null) throw new Error('there is no firm here yet: set it up in the browser, or with guanxi init --admin-email A --admin-password P')
    const path = (id: string) => join(dataDir, 'import-failures', `import-${id}.csv`)
    const language = pickLanguage([process.env.LC_ALL ?? '', process.env.LANG ?? ''].filter((l) => /^(zh|en)/i.test(l)))
    const say = remarkSayer(language)
    const done = await importHere({ db, actor, store: fileStore(), log, signal: new AbortController().signal }, resolve(words[0]!), { ...options, errors: { path, language } })
      .catch(async (error: unknown) => { throw error instanceof Refusal ? new Error(`${await say(error)} (${error.code})`) : error })
    if (done.problem || !['done', 'ready'].includes(done.state)) throw new Error(`import ${done.id} is ${done.state}: ${done.problem ? await say(done.problem) : ''} ${done.rows} rows are in.`)
    const { id, rows, created, updated, skipped, failed, errorsFile, seconds } = done
    return {
      json: { id, rows, created, updated, skipped, failed, errorsFile, seconds },
      text: `${values['dry-run'] ? 'would be: ' : ''}${rows} rows: ${created} created, ${updated} updated, ${skipped} skipped, ${failed} failed${errorsFile ? ` (see ${errorsFile})` : ''}; ${seconds} s\n${values['dry-run'] ? '' : `to take it back: guanxi import undo ${id}`}`.trimEnd(),
    }
  },
}

function optionsOf(values: Values) {
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const [delimiter, encoding, sheet, skip] = [text('delimiter'), text('encoding'), text('sheet'), text('skip')]
  if (skip !== undefined && !/^\d{1,3}$/.test(skip)) throw new UsageError(`--skip ${skip} is not a number of lines`)
  return {
    kind: need(values, 'kind'),
    reading: { ...(delimiter && { delimiter }), ...(encoding && { encoding }), ...(sheet && { sheet }), ...(skip !== undefined && { skip: Number(skip) }), ...(values['no-header'] && { header: false }) },
    mode: oneOf('mode', text('mode') ?? 'upsert', modes), ...(text('match') !== undefined && { match: text('match') === 'none' ? null : text('match')! }), ...(text('source') && { source: text('source')! }),
    fixed: pairs('set', text('set')) ?? {}, settings: settingsOf(text('unknown-customers')),
    map: pairs('map', text('map')), dateFormat: text('date-format'), dry: values['dry-run'] === true,
  }
}

const settingsOf = (customers: string | undefined): Record<string, string> => (customers === undefined ? {} : { unknownCustomers: oneOf('unknown-customers', customers, unknown) })

function oneOf<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((c) => c === value)
  if (!found) throw new UsageError(`--${name} is ${choices.join(', ')}, not ${value}`)
  return found
}

/** `customer=1,date=Order date` as its parts. */
function pairs(name: string, list: string | undefined): Record<string, string> | undefined {
  return list === undefined ? undefined : Object.fromEntries(list.split(',').map((pair) => {
    const [, key, value] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (!key || !value) throw new UsageError(`--${name}: “${pair}” is not FIELD=${name === 'map' ? 'COLUMN' : 'VALUE'}`)
    return [key, value]
  }))
}
