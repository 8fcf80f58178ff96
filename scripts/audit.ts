import { spawn } from 'node:child_process'

/** What npm's audit found: how many weaknesses at or above the level, or why it could not be asked. */
export type Audited = { weaknesses: string[] } | { unasked: string }

const levels = ['low', 'moderate', 'high', 'critical'] as const
export type Level = (typeof levels)[number]

interface Report { vulnerabilities?: Record<string, { severity: Level; range: string; fixAvailable?: unknown }>; message?: string; error?: { summary?: string; code?: string } }

/** Asks the registry for known weaknesses of the production packages in `folder`, from `level` up. A registry that does not answer such questions is told, not held against us. */
export async function audit(folder: string, level: Level, registry?: string): Promise<Audited> {
  const text = await output('npm', ['audit', '--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=20000', ...(registry ? [`--registry=${registry}`] : [])], folder)
  const report = read(text)
  if (!report?.vulnerabilities) return { unasked: report?.error?.summary || report?.message || 'npm gave no report' }
  const found = Object.entries(report.vulnerabilities).filter(([, v]) => levels.indexOf(v.severity) >= levels.indexOf(level))
  return { weaknesses: found.map(([name, v]) => `${name} ${v.range}: ${v.severity}${v.fixAvailable ? ', mended in a newer version' : ''}`) }
}

function read(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report
  } catch {
    return undefined
  }
}

function output(program: string, args: string[], cwd: string): Promise<string> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => { text += chunk.toString() })
  return new Promise((resolve) => child.on('error', () => resolve('')).on('close', () => resolve(text)))
}
