import { adviser } from './adviser.ts'
import { levels } from './levels.ts'
import type { Play } from './play.ts'
import { processes } from './processes.ts'
import { recovery } from './recovery.ts'
import { retention } from './retention.ts'
import { stages } from './stages.ts'

/** Plays that are ready to run. */
export const library: readonly Play[] = [...retention, ...stages, ...levels, ...recovery, ...processes, ...adviser]
