import { registerHooks } from 'node:module'
import { join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { rules } from './boundary-rules.ts'

/* dependency-cruiser reads TypeScript with TypeScript 6; with 7 it sees no import at all and calls that clean. The planted faults in cruise.test.ts prove it sees. */
registerHooks({ resolve: (specifier, context, next) => next(specifier.replace(/^typescript(?=$|\/)/, 'typescript6'), context) })

export interface Broken { rule: string; from: string; to: string }

/** Reads the imports of the given folders and returns those that break a rule. `base` is the folder that the paths are told from. */
export async function cruiseFor(places: string[], base = join(import.meta.dirname, '..')): Promise<{ broken: Broken[]; seen: number }> {
  const { cruise } = await import('dependency-cruiser')
  const { output } = await cruise(places, {
    baseDir: base, ruleSet: { forbidden: rules as never }, validate: true, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '(^|/)dist/' },
  }, { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] } as never)
  const { summary } = output as ICruiseResult
  return { broken: summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to })), seen: summary.totalDependenciesCruised ?? 0 }
}
