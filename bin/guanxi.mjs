#!/usr/bin/env node
import { install } from '../scripts/install.mjs'
import { runEntry } from '../scripts/run-entry.mjs'

install()
await runEntry('apps/cli/main.ts', process.argv.slice(2))
