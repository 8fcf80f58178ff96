/** What a lock file says of a package. */
export interface Locked { version?: string; license?: string; dev?: boolean; devOptional?: boolean; link?: boolean }

/** Permissive licences that are taken as they are. */
const free = new Set(['MIT', 'MIT/X11', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'ISC'])

/** Licences and packages that are taken too, each with its reason. */
export const exceptions: Readonly<Record<string, string>> = {
  'BlueOak-1.0.0': 'permissive, in plain words; asks to pass its text on',
  Unlicense: 'given to the public domain',
  'CC0-1.0': 'given to the public domain',
  Zlib: 'permissive; asks that changed versions are marked',
  'OFL-1.1': 'the open licence of fonts: free to embed in documents; the font that letters are printed in stands unchanged in its package',
  lightningcss: 'MPL-2.0, which covers its own files only: Vite shrinks the style sheets with it, unchanged, and nothing of it is in what we build',
  '@chdb/lib': 'Apache-2.0 like the chdb package that loads it; the lock file tells it of one platform only',
  'png-js': 'MIT by the text in its package, which its package.json does not name; pdfkit reads pictures with it',
  buffers: 'names no licence; of one author and one piece with chainsaw and binary (MIT/X11), through which exceljs unpacks',
}

/** Production packages of a lock file whose licence is neither permissive nor excepted, as `name version licence`. */
export function unlicensed(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages)
    .filter(([path, p]) => path.includes('node_modules/') && !p.dev && !p.devOptional && !p.link)
    .map(([path, p]) => ({ name: path.replace(/^.*node_modules\//, ''), version: p.version ?? '?', licence: p.license ?? 'none named' }))
    .filter(({ name, licence }) => !isFree(licence) && !isExcepted(name))
    .map(({ name, version, licence }) => `${name} ${version} ${licence}`)
}

/** An SPDX expression without nested brackets: one of several, or all of several. */
function isFree(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isFree)
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isFree)
  return free.has(bare) || bare in exceptions
}

const isExcepted = (name: string): boolean => Object.keys(exceptions).some((e) => name === e || name.startsWith(`${e}-`))
