import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The chat's script for the firm's sites: plain JavaScript, served as it is without its comments. */
export const chatScript = readFileSync(join(import.meta.dirname, 'chat.js'), 'utf8').replaceAll(/^\s*\/\/.*\n/gm, '').replaceAll(/^ +/gm, '')
