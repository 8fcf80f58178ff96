import { createHash } from 'node:crypto'
import { accessSync, chownSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPrivate, writePrivate } from '../private-file.ts'
import { canEnter, engineAccount, type Account } from './account.ts'

/** Where a cluster lives (`folder` also takes a copy of the programs when needed) and as whom it runs. */
export type Place = { folder: string, cluster: string, account: Account | undefined }

type Pointer = { folder: string }
type Belonging = { dataDir: string }

const elsewhere = ['/var/lib', '/srv', '/opt']

/**
 * Finds the folder of the cluster: the data directory itself, or, when we are root and the engine's user cannot enter it (root's home),
 * a folder of our own under /var/lib, remembered by a pointer in the data directory. The rights of the user's folders are never changed.
 */
export function findPlace(dataDir: string): Place {
  const pointer = readPrivate<Pointer>(join(dataDir, 'postgres.place.json'))
  if (pointer) return placeIn(claim(pointer.folder, dataDir), dataDir)
  const here = placeIn(dataDir, dataDir)
  if (!here.account || canEnter(here.account, dataDir)) return here
  const folder = makeFolder(dataDir, here.account)
  writePrivate(join(folder, 'belongs-to.json'), { dataDir } satisfies Belonging)
  writePrivate(join(dataDir, 'postgres.place.json'), { folder } satisfies Pointer)
  return { folder, cluster: join(folder, 'postgres'), account: here.account }
}

function placeIn(folder: string, dataDir: string): Place {
  const cluster = join(folder, 'postgres')
  return { folder, cluster, account: engineAccount(dataDir, cluster) }
}

/** Follows a data directory that was moved, and refuses one that was copied: two starts must not share one cluster. */
function claim(folder: string, dataDir: string): string {
  const path = join(folder, 'belongs-to.json')
  const owner = readPrivate<Belonging>(path)
  if (owner === undefined) throw new Error(`The database of ${dataDir} lies in ${folder}, which is missing. Bring it back, or restore a backup into an empty data directory.`)
  if (owner.dataDir === dataDir) return folder
  if (readPrivate<Pointer>(join(owner.dataDir, 'postgres.place.json'))?.folder === folder) {
    throw new Error(`${dataDir} is a copy of ${owner.dataDir}: its database lies in ${folder} and still belongs to the original. Use backup and restore to copy a firm.`)
  }
  writePrivate(path, { dataDir } satisfies Belonging)
  return folder
}

function makeFolder(dataDir: string, account: Account): string {
  const name = `guanxi-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const parent = elsewhere.find((candidate) => writable(candidate) && canEnter(account, candidate))
  if (!parent) throw new Error(`PostgreSQL cannot run as root, and its own user can enter neither ${dataDir} nor ${elsewhere.join(', ')}. Set GUANXI_DATA to a folder that other users can enter.`)
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  chownSync(folder, 0, 0)
  return folder
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
