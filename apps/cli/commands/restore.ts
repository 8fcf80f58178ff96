import { existsSync } from 'node:fs'
import { restoreInstallation } from '#apps/installation/restore-installation.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'restore FILE [--erasures erasures.json] [--json]   (into an empty GUANXI_DATA; name the erasures.json of the old one)',
  options: { erasures: { type: 'string' } },
  words: [1, 1],
  async run({ words, values, open }) {
    const erasures = typeof values.erasures === 'string' ? values.erasures : undefined
    if (erasures !== undefined && !existsSync(erasures)) throw new UsageError(`there is no ${erasures}`)
    const done = await restoreInstallation(await open(), { file: words[0]!, erasures })
    return { json: done, text: `${done.rows} rows of ${done.tables} tables and ${done.files} files are back${done.erasedAgain ? `; ${done.erasedAgain} erased since the backup were erased again` : ''}` }
  },
}
