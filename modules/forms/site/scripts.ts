import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll(/^\s*\/\/.*\n/gm, '').replaceAll(/^ +/gm, '')

/** The small scripts that pages load from us: by their name under /site/. Plain JavaScript, for browsers of every age that we see. */
export const siteScripts: Readonly<Record<string, string>> = { 'frame.js': read('frame.js'), 'embed.js': read('embed.js'), 'visits.js': read('visits.js') }
