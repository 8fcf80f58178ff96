import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What a program that logs with ours writes to stderr. */
function logged(program: string): string {
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', `import { createLog } from ${JSON.stringify(join(import.meta.dirname, 'create-log.ts'))}\nconst log = createLog('test', 'trace')\n${program}`], { encoding: 'utf8' })
  if (status) throw new Error(stderr)
  return stderr
}

test('secrets are veiled wherever they stand: by name, in words, in a stack, in an address', () => {
  const said = logged(`
    log.warn({ password: 'pw-one', settings: { secret: 'pw-two', url: 'https://x' }, req: { headers: { cookie: 'pw-three' } } }, 'by name')
    log.error({ err: new Error('connect postgres://guanxi_app:pw-four@127.0.0.1/db failed') }, 'Bearer gx_ABCDEFGH_pw-five-0123456789012345678901234567890123')
    log.info({ note: 'cookie guanxi.session_token=pw-six.x; whsec_pw-seven+abc=' }, 'smtp://me:pw-eight@mail.example.com:25')`)
  expect(said.match(/pw-\w+/g)).toBeNull()
  expect(said.trim().split('\n').map((l) => (JSON.parse(l) as { msg: string }).msg)).toEqual(['by name', expect.stringContaining('•'), 'smtp://me:•@mail.example.com:25'])
})

test('an error is told whole, with its stack and its cause, but without the values of a row', () => {
  const said = logged(`
    const error = Object.assign(new Error('new row violates', { cause: new RangeError('deep') }), { code: '23514', constraint: 'party_kind', detail: 'Failing row contains (林晓棠, 13800001234)' })
    log.error({ err: error }, 'unexpected')`)
  const { err } = JSON.parse(said) as { err: { stack: string; code: string; constraint: string } }
  expect(err).toMatchObject({ type: 'Error', message: expect.stringContaining('new row violates'), code: '23514', constraint: 'party_kind' })
  expect(err.stack).toMatch(/at .*[\s\S]*caused by: RangeError: deep/)
  expect(said).not.toContain('林晓棠')
})
