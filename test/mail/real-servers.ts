import { execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Postfix and Dovecot on this machine, with folders and ports of their own. */
export interface RealServers {
  smtpUrl: string; imapPort: number; /** Postfix's own log. */ log: string
  /** How many mails lie in someone's mailbox, and their texts. */
  count(box: string): number
  mails(box: string): string[]
  /** Waits until Postfix has delivered everything. */
  drained(): Promise<void>
  stop(): Promise<void>
}

/** The mailboxes' password. */
export const password = 'a-password-of-tests'
const NOBODY = 65_534
const services = `pickup unix n - n 1 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Needs Debian's packages postfix and dovecot-imapd, and root: both servers give up rights by themselves. Mail to `firm.test` and `town.test` is delivered here, to `gone.test` handed to the server on `refusingPort`. */
export async function startRealServers(refusingPort: number): Promise<RealServers> {
  for (const program of ['/usr/sbin/postfix', '/usr/sbin/dovecot']) if (!existsSync(program)) throw new Error(`${program} is not here: apt-get install --no-install-recommends postfix dovecot-imapd`)
  if (process.getuid?.() !== 0) throw new Error('postfix and dovecot want to be started by root')
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-mail-'))
  execFileSync('chmod', ['755', folder])
  const [smtp, imap] = [await freePort(), await freePort()]
  const config = await startPostfix(folder, smtp, refusingPort)
  const dovecot = await startDovecot(folder, imap)
  const files = (box: string): string[] => ['new', 'cur'].map((part) => join(folder, 'mail', box, part)).flatMap((path) => (existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : []))
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp}`, imapPort: imap, log: join(folder, 'postfix.log'), count: (box) => files(box).length, mails: (box) => files(box).map((path) => readFileSync(path, 'utf8')),
    async drained() {
      for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) if (['incoming', 'active', 'deferred', 'maildrop'].every((part) => !readdirSync(join(folder, 'queue', part), { recursive: true, withFileTypes: true }).some((f) => f.isFile()))) return
      throw new Error(`Postfix still has mail:\n${readFileSync(join(folder, 'postfix.log'), 'utf8').slice(-2000)}`)
    },
    async stop() {
      execFileSync('postfix', ['-c', config, 'stop'], { stdio: 'ignore' })
      const gone = new Promise((resolve) => dovecot.once('exit', resolve))
      dovecot.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startPostfix(folder: string, port: number, refusingPort: number): Promise<string> {
  const config = join(folder, 'postfix')
  for (const name of ['postfix', 'queue', 'data', 'mail']) mkdirSync(join(folder, name))
  const idOf = (name: string): number => Number(execFileSync('id', ['-u', name]).toString())
  chownSync(join(folder, 'data'), idOf('postfix'), idOf('postfix'))
  chownSync(join(folder, 'mail'), NOBODY, NOBODY)
  for (const name of ['dynamicmaps.cf', 'postfix-files']) if (existsSync(`/etc/postfix/${name}`)) cpSync(`/etc/postfix/${name}`, join(config, name))
  writeFileSync(join(config, 'transport'), `gone.test smtp:[127.0.0.1]:${refusingPort}\n`)
  writeFileSync(join(config, 'boxes'), 'hello@firm.test hello/\n@town.test town/\n')
  writeFileSync(join(config, 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd\n${services}`)
  writeFileSync(join(config, 'main.cf'), Object.entries({
    compatibility_level: '3.6', queue_directory: join(folder, 'queue'), data_directory: join(folder, 'data'), command_directory: '/usr/sbin', daemon_directory: '/usr/lib/postfix/sbin', mail_owner: 'postfix', setgid_group: 'postdrop',
    maillog_file: join(folder, 'postfix.log'), maillog_file_prefixes: folder, inet_interfaces: '127.0.0.1', inet_protocols: 'ipv4', mynetworks: '127.0.0.0/8', myhostname: 'mx.firm.test', mydestination: '', alias_maps: '', local_recipient_maps: '',
    smtpd_relay_restrictions: 'permit_mynetworks, reject', smtp_dns_support_level: 'disabled', smtp_host_lookup: 'native', transport_maps: `texthash:${join(config, 'transport')}`, recipient_delimiter: '+', relay_domains: 'gone.test',
    virtual_mailbox_domains: 'firm.test town.test', virtual_mailbox_base: join(folder, 'mail'), virtual_mailbox_maps: `texthash:${join(config, 'boxes')}`, virtual_uid_maps: `static:${NOBODY}`, virtual_gid_maps: `static:${NOBODY}`, notify_classes: '', in_flow_delay: '0',
  }).map(([key, value]) => `${key} = ${value}\n`).join(''))
  try {
    execFileSync('postfix', ['-c', config, 'start'], { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    throw new Error(`${String((error as { stderr: Buffer }).stderr)}\n${existsSync(join(folder, 'postfix.log')) ? readFileSync(join(folder, 'postfix.log'), 'utf8') : ''}`, { cause: error })
  }
  return config
}

async function startDovecot(folder: string, port: number): Promise<ReturnType<typeof spawn>> {
  const path = join(folder, 'dovecot.conf')
  for (const name of ['run', 'state']) mkdirSync(join(folder, name))
  writeFileSync(path, `base_dir = ${join(folder, 'run')}
state_dir = ${join(folder, 'state')}
log_path = ${join(folder, 'dovecot.log')}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 100
mail_location = maildir:${join(folder, 'mail')}/%n
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${join(folder, 'mail')}/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`)
  const server = spawn('/usr/sbin/dovecot', ['-F', '-c', path], { stdio: 'ignore' })
  for (const until = Date.now() + 10_000; Date.now() < until; await sleep(50)) if (existsSync(join(folder, 'run', 'master.pid'))) return server
  throw new Error(`dovecot did not start: ${existsSync(join(folder, 'dovecot.log')) ? readFileSync(join(folder, 'dovecot.log'), 'utf8') : ''}`)
}
