import { parseArgs } from 'node:util'
import type { Installation } from '#apps/installation/open-installation.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Command, UsageError } from './command.ts'

/** Every command, loaded when called. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  init: () => import('./commands/init.ts'),
  serve: () => import('./commands/serve.ts'),
  'key create': () => import('./commands/key-create.ts'),
  import: () => import('./commands/import.ts'),
  'import undo': () => import('./commands/import-undo.ts'),
  'report rfm': () => import('./commands/report-rfm.ts'),
  'report abc': () => import('./commands/report-abc.ts'),
  'report pyramid': () => import('./commands/report-pyramid.ts'),
  'report lifecycle': () => import('./commands/report-lifecycle.ts'),
  'report ladder': () => import('./commands/report-ladder.ts'),
  'report level': () => import('./commands/report-level.ts'),
  'report churn': () => import('./commands/report-churn.ts'),
  'report clv': () => import('./commands/report-clv.ts'),
  'report profit': () => import('./commands/report-profit.ts'),
  'report growth-matrix': () => import('./commands/report-growth-matrix.ts'),
  'report cohort': () => import('./commands/report-cohort.ts'),
  'fit clv': () => import('./commands/fit-clv.ts'),
  'value retention': () => import('./commands/value-retention.ts'),
  'score clv': () => import('./commands/score-clv.ts'),
  'fit churn': () => import('./commands/fit-churn.ts'),
  'fit kmeans': () => import('./commands/fit-kmeans.ts'),
  'fit survival': () => import('./commands/fit-survival.ts'),
  'mine rules': () => import('./commands/mine-rules.ts'),
  'models run': () => import('./commands/models-run.ts'),
  'models list': () => import('./commands/models-list.ts'),
  'models approve': () => import('./commands/models-approve.ts'),
  'playbook run': () => import('./commands/playbook-run.ts'),
  'playbook simulate': () => import('./commands/playbook-simulate.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  'demo make': () => import('./commands/demo-make.ts'),
  'demo remove': () => import('./commands/demo-remove.ts'),
  'events parked': () => import('./commands/events-parked.ts'),
  'events retry': () => import('./commands/events-retry.ts'),
  'warehouse status': () => import('./commands/warehouse-status.ts'),
  'warehouse rebuild': () => import('./commands/warehouse-rebuild.ts'),
  'campaign send': () => import('./commands/campaign-send.ts'),
  'campaign status': () => import('./commands/campaign-status.ts'),
  'consent check': () => import('./commands/consent-check.ts'),
  'audit verify': () => import('./commands/audit-verify.ts'),
  bench: () => import('./commands/bench.ts'),
  'bench seed': () => import('./commands/bench-seed.ts'),
}

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).command.usage))
  return ['guanxi COMMAND   (data in GUANXI_DATA, default .data/)', '', ...all.map((u) => `  guanxi ${u}`), ''].join('\n')
}

async function main(argv: string[]): Promise<number> {
  const name = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find((n) => n in commands)
  if (!name) {
    process.stderr.write(await usage())
    return argv.length && !['help', '--help', '-h'].includes(argv[0]!) ? 2 : 0
  }
  const { command } = await commands[name]!()
  const rest = argv.slice(name.split(' ').length)
  if (rest.some((word) => word === '--help' || word === '-h')) {
    await write(`usage: guanxi ${command.usage}\n`)
    return 0
  }
  const { values, positionals } = parseArgs({ args: rest, options: { ...command.options, json: { type: 'boolean' } }, allowPositionals: true, strict: true })
  if (positionals.length < command.words[0] || positionals.length > command.words[1]) throw new UsageError(`usage: guanxi ${command.usage}`)
  let installation: Installation | undefined
  const open = async () => (installation ??= await openHere())
  try {
    const answer = await command.run({ values: values as Record<string, string | boolean | undefined>, words: positionals, open })
    if (answer) await write(values.json ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`)
    return 0
  } finally {
    await installation?.close()
  }
}

/** Loaded when needed: what works on a file alone answers without the engines. */
async function openHere(): Promise<Installation> {
  const [{ openInstallation }, { createLog }] = await Promise.all([import('#apps/installation/open-installation.ts'), import('#apps/installation/create-log.ts')])
  return openInstallation({ log: createLog('cli'), poolSize: 4 })
}

/** Waits until the reader took all: a pipe may be slower than we are. */
const write = (text: string): Promise<void> => new Promise((resolve) => process.stdout.write(text, () => resolve()))

/** A refusal in the reader's language, with its code; with `--json` as one document, so that who asked for one gets one. */
async function tellRefusal(error: Refusal): Promise<void> {
  const { readersLanguage, refusalWords } = await import('./refusal-words.ts')
  const message = await refusalWords(error, readersLanguage())
  if (process.argv.includes('--json')) await write(`${JSON.stringify({ error: { code: error.code, message, params: error.params, ...(error.at && { at: error.at }) } })}\n`)
  else process.stderr.write(`guanxi: ${message} (${error.code}${error.at ? ` ${error.at}` : ''})\n`)
}

async function tell(error: unknown): Promise<number> {
  if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`guanxi: ${(error as Error).message}\n`)
    return 2
  }
  if (error instanceof Refusal) await tellRefusal(error)
  else process.stderr.write(`guanxi: ${error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error)}\n`)
  return 1
}

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exit(await main(process.argv.slice(2)).catch(tell))
